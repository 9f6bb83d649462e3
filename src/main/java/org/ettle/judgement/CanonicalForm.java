package org.ettle.judgement;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Inputs as bytes: every field with its length before it, as the journal writes its entries, so
/// that no two different inputs have the same bytes. What has no order of its own is written in the
/// order of its bytes, so that the order in which it came is not told.
public final class CanonicalForm {

    private static final int NOTHING = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// @param tag says what is written, and in which edition of the form
    public CanonicalForm(String tag) {
        text(tag);
    }

    private CanonicalForm() {}

    public CanonicalForm text(@Nullable String text) {
        return text == null ? nothing() : field(text.getBytes(StandardCharsets.UTF_8));
    }

    public CanonicalForm number(long number) {
        return field(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    public CanonicalForm number(@Nullable Integer number) {
        return number == null ? nothing() : number(number.longValue());
    }

    public CanonicalForm flag(boolean flag) {
        return number(flag ? 1L : 0L);
    }

    /// To the second and the nanosecond.
    public CanonicalForm time(Instant time) {
        return number(time.getEpochSecond()).number((long) time.getNano());
    }

    public CanonicalForm chance(Chance chance) {
        return number((long) chance.tenThousandths());
    }

    public CanonicalForm range(ChanceRange range) {
        return chance(range.low()).chance(range.high());
    }

    /// By its name: to put another constant before it changes nothing.
    public CanonicalForm name(@Nullable Enum<?> constant) {
        return text(constant == null ? null : constant.name());
    }

    /// Their number, then each in a field of its own.
    public <T> CanonicalForm inAnyOrder(
            Collection<T> items, BiConsumer<CanonicalForm, ? super T> writing) {
        var forms =
                items.stream()
                        .map(item -> {
                            var form = new CanonicalForm();
                            writing.accept(form, item);
                            return form.toBytes();
                        })
                        .sorted(Arrays::compareUnsigned)
                        .toList();
        number((long) forms.size());
        forms.forEach(this::field);
        return this;
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }

    public InputsHash hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(toBytes());
            return new InputsHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CanonicalForm field(byte[] value) {
        prefix(value.length);
        bytes.writeBytes(value);
        return this;
    }

    private CanonicalForm nothing() {
        prefix(NOTHING);
        return this;
    }

    private void prefix(int length) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }
}
