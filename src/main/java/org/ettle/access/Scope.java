package org.ettle.access;

/// What a token lets a program do, within what its person may do themselves.
public enum Scope {
    DRAFTS_READ("drafts:read", "Read drafts of maps, with their edits and comments"),
    DRAFTS_WRITE("drafts:write", "Begin, edit, comment on and publish drafts of maps");

    private final String code;
    private final String words;

    Scope(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /// As programs name it (RFC 6749, section 3.3).
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }
}
