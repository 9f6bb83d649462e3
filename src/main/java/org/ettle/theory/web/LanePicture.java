package org.ettle.theory.web;

/// One lane drawn by itself, for a page of A4.
public record LanePicture(String kind, String title, String svg) {}
