package org.ettle.judgement.whole;

/// Which method rates a link. The rubric is the default; numbers are a second opinion until an
/// organisation has trained assessors and turns them on.
public enum Method {
    RUBRIC,
    TRACING
}
