#!/usr/bin/env python3
"""Verify an export or proofs of Ettle's journal.

A second verifier, written from docs/journal-format.md alone: it shares that page with the product's verifier, and no code.
It needs Python 3.9 or later and nothing else, so that whoever holds an export can read all that judges it in one sitting.

    verify-journal.py --export FILE [--checkpoints DIR]
    verify-journal.py --proofs FILE [--checkpoints DIR]

It exits with 0 when all is whole, 1 when something is bad, 2 when it could not look.
"""

import argparse
import base64
import binascii
import functools
import hashlib
import json
import os
import re
import sys
from pathlib import Path
from typing import BinaryIO, Dict, Iterator, List, NamedTuple, Optional, Tuple

# ---------------------------------------------------------------------------------------------------------------- faults


class Fault(Exception):
    """A check that failed: a code of the document and the row where."""

    def __init__(self, code: str, row: int):
        super().__init__(f"{code} {row}")
        self.code = code
        self.row = row


class NotInForm(Exception):
    """A line that is not written in the one form. Which code that is depends on where the line stands."""


class CouldNotLook(Exception):
    """Something that is needed to judge is missing: no verdict may be given."""


# ----------------------------------------------------------------------------------------------------------------- bytes

NOTHING = b"\xff\xff\xff\xff"
ZERO_HASH = bytes(32)


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def field(data: Optional[bytes]) -> bytes:
    """The length stands before the bytes, so that no two sequences of fields are the same bytes."""
    return NOTHING if data is None else len(data).to_bytes(4, "big") + data


def number_field(number: Optional[int]) -> bytes:
    return NOTHING if number is None else b"\x00\x00\x00\x08" + number.to_bytes(8, "big", signed=True)


PAYLOAD_TAG = field(b"ettle/journal/payload/1")
ENTRY_TAG = field(b"ettle/journal/entry/1")
CHECKPOINT_TAG = field(b"ettle/journal/checkpoint/1")

# --------------------------------------------------------------------------------------------- Ed25519, RFC 8032 section 5.1

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
SQRT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)

# A point is (X, Y, Z, T) with x = X/Z, y = Y/Z, x*y = T/Z. An addend is a point made ready to be added:
# (Y-X, Y+X, 2Z, 2dT).
Point = Tuple[int, int, int, int]
NEUTRAL: Point = (0, 1, 1, 0)


def addend(point: Point) -> Point:
    x, y, z, t = point
    return (y - x) % P, (y + x) % P, 2 * z % P, 2 * D * t % P


def add(point: Point, ready: Point) -> Point:
    """Section 5.1.4. The formula is complete: it holds for doubling and for the neutral point too."""
    x, y, z, t = point
    minus, plus, twice_z, twice_dt = ready
    a = (y - x) * minus
    b = (y + x) * plus
    c = t * twice_dt % P
    d = z * twice_z % P
    e, f, g, h = (b - a) % P, d - c, d + c, (b + a) % P
    return e * f % P, g * h % P, f * g % P, e * h % P


def encode_point(point: Point) -> bytes:
    x, y, z, _ = point
    inverse = pow(z, -1, P)
    return (y * inverse % P | (x * inverse % P & 1) << 255).to_bytes(32, "little")


def decode_point(data: bytes) -> Optional[Point]:
    """Section 5.1.3, strictly: one point has one encoding, so y is below p, and -0 is no x."""
    both = int.from_bytes(data, "little")
    sign, y = both >> 255, both & (1 << 255) - 1
    if y >= P:
        return None
    x = square_root_of_ratio(y * y - 1, D * y * y + 1)
    if x is None or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


def square_root_of_ratio(u: int, v: int) -> Optional[int]:
    """An x with v x² = u; nothing where u/v is no square."""
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    difference = v * x * x
    if (difference - u) % P == 0:
        return x
    if (difference + u) % P == 0:
        return x * SQRT_OF_MINUS_ONE % P
    return None


class Multiples:
    """The addends of d·16^w·point for each digit d at each place w: a product is then 64 additions and no doubling."""

    def __init__(self, point: Point):
        self.rows: List[List[Point]] = []
        for _ in range(64):
            one = addend(point)
            multiple, row = NEUTRAL, []
            for _ in range(16):
                row.append(addend(multiple))
                multiple = add(multiple, one)
            self.rows.append(row)
            point = multiple

    def add_product(self, scalar: int, total: Point) -> Point:
        """total + scalar·point. Not in constant time: a verifier has no secret."""
        for row in self.rows:
            if scalar & 15:
                total = add(total, row[scalar & 15])
            scalar >>= 4
        return total


BASE_POINT = decode_point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


@functools.lru_cache(maxsize=1)
def base_multiples() -> Multiples:
    return Multiples(BASE_POINT)


@functools.lru_cache(maxsize=32)
def negated_multiples(public_key: bytes) -> Optional[Multiples]:
    """Kept for a few keys, since nearly all signatures of a journal are of one; few, since a file may name a million."""
    point = decode_point(public_key)
    if point is None:
        return None
    x, y, z, t = point
    return Multiples((P - x, y, z, P - t))


@functools.lru_cache(maxsize=1024)
def signature_fits(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether R is S·B − k·A, section 5.1.7, without the cofactor.

    The sum is encoded and compared with the bytes of R: R need not be decoded, and is refused in any other encoding.
    """
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    if s >= ORDER:
        return False
    key = negated_multiples(public_key)
    if key is None:
        return False
    k = int.from_bytes(hashlib.sha512(r + public_key + message).digest(), "little") % ORDER
    return encode_point(key.add_product(k, base_multiples().add_product(s, NEUTRAL))) == r


# ----------------------------------------------------------------------------------------------------------------- lines
#
# There is one way to write a line, so all but its texts is a pattern that matches or does not. Nothing is handed to a general
# parser of JSON before it is known to be a string: depth, huge numbers, NaN and repeated members never get so far.

_DIGITS = r"0|-?[1-9][0-9]{0,18}"
_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_KINDS = {
    "number": rf"({_DIGITS})",
    "number?": rf"(?:null|({_DIGITS}))",
    "uuid": rf'"({_UUID})"',
    "uuid?": rf'(?:null|"({_UUID})")',
    "hash": r'"([0-9a-f]{64})"',
    "signature": r'"([0-9a-f]{128})"',
}


def shape(template: str) -> "re.Pattern[str]":
    """A pattern from a piece of a line as the document shows it, with <kind> for what varies."""
    parts = re.split(r"<([a-z]+\??)>", template)
    return re.compile("".join(_KINDS[part] if i % 2 else re.escape(part) for i, part in enumerate(parts)))


HEADER = shape('{"format":"ettle/journal/export/1","organisation":<uuid>,"size":<number>}')
ENTRY_TO_WHAT = shape('{"number":<number>,"previous":<hash>,"time":<number>,"who":<uuid?>,"whom":<uuid?>,"what":')
TO_REQUEST = shape(',"request":')
TO_PAYLOAD = shape(',"erases":<number?>,"commitment":<hash>,"hash":<hash>,"payload":')
NO_PAYLOAD = shape("null}")
TO_CONTENT = shape('{"salt":<hash>,"content":')
AFTER_CONTENT = shape("}}")
CHECKPOINT = shape(
    '{"organisation":<uuid>,"size":<number>,"last":<hash>,"root":<hash>,"time":<number>,"key":<hash>,"signature":<signature>}'
)
TO_CHECKPOINT_AT_END = shape('{"checkpoint":')
PROOF_TO_ENTRY = shape('{"format":"ettle/journal/proof/1","organisation":<uuid>,"entry":')
TO_PATH = shape(',"path":[')
HASH = shape("<hash>")
TO_CHECKPOINT_OF_PROOF = shape('],"checkpoint":')
PUBLIC_KEY = shape(',"publicKey":<hash>}')
LINE_FEED = shape("\n")

_DECODER = json.JSONDecoder()
_ENCODER = json.JSONEncoder(ensure_ascii=False)


class Line:
    """One line of a file, read from left to right."""

    def __init__(self, raw: bytes):
        try:
            self.text = raw.decode("utf-8")
        except UnicodeDecodeError:
            raise NotInForm from None
        self.at = 0

    def meets(self, pattern: "re.Pattern[str]") -> "Optional[re.Match[str]]":
        match = pattern.match(self.text, self.at)
        if match:
            self.at = match.end()
        return match

    def take(self, pattern: "re.Pattern[str]") -> Tuple[Optional[str], ...]:
        match = self.meets(pattern)
        if not match:
            raise NotInForm
        return match.groups()

    def take_text(self) -> bytes:
        """The bytes of a string. It is written anew and compared, since JSON has many ways to write one string."""
        if not self.text.startswith('"', self.at):
            raise NotInForm
        try:
            value, end = _DECODER.raw_decode(self.text, self.at)
        except ValueError:
            raise NotInForm from None
        if _ENCODER.encode(value) != self.text[self.at : end]:
            raise NotInForm
        self.at = end
        data = value.encode("utf-8")
        if len(data) >= 0xFFFFFFFF:  # its field could not be told from nothing
            raise NotInForm
        return data

    def take_hashes(self) -> List[bytes]:
        """The hashes before the next closing bracket. No pattern repeats: its memory would grow with the line."""
        end = self.text.find("]", self.at)
        if end < 0:
            raise NotInForm
        inside, self.at = self.text[self.at : end], end
        return [to_hash(part) for part in inside.split(",")] if inside else []

    def take_end(self) -> None:
        self.take(LINE_FEED)
        if self.at != len(self.text):
            raise NotInForm


def to_hash(quoted: str) -> bytes:
    match = HASH.fullmatch(quoted)
    if not match:
        raise NotInForm
    return bytes.fromhex(match[1])


def to_number(digits: Optional[str]) -> Optional[int]:
    """At most 19 digits come here; they may still not fit 64 signed bits."""
    if digits is None:
        return None
    number = int(digits)
    if not -(2**63) <= number < 2**63:
        raise NotInForm
    return number


def to_bytes(written: Optional[str]) -> Optional[bytes]:
    return None if written is None else bytes.fromhex(written.replace("-", ""))


# --------------------------------------------------------------------------------------------------------------- objects


class Header(NamedTuple):
    organisation: str
    size: int


class Entry(NamedTuple):
    number: int
    previous: bytes
    time: int
    who: Optional[bytes]
    whom: Optional[bytes]
    what: bytes
    request: bytes
    erases: Optional[int]
    commitment: bytes
    hash: bytes
    salt: Optional[bytes]
    content: Optional[bytes]


class Checkpoint(NamedTuple):
    organisation: str
    size: int
    last: bytes
    root: bytes
    time: int
    key: bytes
    signature: bytes


class End(NamedTuple):
    checkpoint: Checkpoint
    public_key: bytes


class Proof(NamedTuple):
    organisation: str
    entry: Entry
    path: List[bytes]
    checkpoint: Checkpoint
    public_key: bytes


def read_header(raw: bytes) -> Header:
    line = Line(raw)
    organisation, size = line.take(HEADER)
    line.take_end()
    header = Header(organisation, to_number(size))
    if header.size < 1:
        raise NotInForm
    return header


def read_entry(raw: bytes) -> Entry:
    line = Line(raw)
    entry = take_entry(line)
    line.take_end()
    return entry


def read_checkpoint(raw: bytes) -> Checkpoint:
    line = Line(raw)
    checkpoint = take_checkpoint(line)
    line.take_end()
    return checkpoint


def read_end(raw: bytes) -> End:
    line = Line(raw)
    line.take(TO_CHECKPOINT_AT_END)
    checkpoint = take_checkpoint(line)
    (public_key,) = line.take(PUBLIC_KEY)
    line.take_end()
    return End(checkpoint, to_bytes(public_key))


def read_proof(raw: bytes) -> Proof:
    line = Line(raw)
    (organisation,) = line.take(PROOF_TO_ENTRY)
    entry = take_entry(line)
    line.take(TO_PATH)
    path = line.take_hashes()
    line.take(TO_CHECKPOINT_OF_PROOF)
    checkpoint = take_checkpoint(line)
    (public_key,) = line.take(PUBLIC_KEY)
    line.take_end()
    return Proof(organisation, entry, path, checkpoint, to_bytes(public_key))


def take_entry(line: Line) -> Entry:
    number, previous, time, who, whom = line.take(ENTRY_TO_WHAT)
    what = line.take_text()
    line.take(TO_REQUEST)
    request = line.take_text()
    erases, commitment, own_hash = line.take(TO_PAYLOAD)
    salt, content = take_payload(line)
    return Entry(
        to_number(number),
        to_bytes(previous),
        to_number(time),
        to_bytes(who),
        to_bytes(whom),
        what,
        request,
        to_number(erases),
        to_bytes(commitment),
        to_bytes(own_hash),
        salt,
        content,
    )


def take_payload(line: Line) -> Tuple[Optional[bytes], Optional[bytes]]:
    if line.meets(NO_PAYLOAD):
        return None, None
    (salt,) = line.take(TO_CONTENT)
    content = line.take_text()
    line.take(AFTER_CONTENT)
    return to_bytes(salt), content


def take_checkpoint(line: Line) -> Checkpoint:
    organisation, size, last, root, time, key, signature = line.take(CHECKPOINT)
    return Checkpoint(
        organisation, to_number(size), to_bytes(last), to_bytes(root), to_number(time), to_bytes(key), to_bytes(signature)
    )


# ---------------------------------------------------------------------------------------------------------------- hashes


def commitment_of(salt: bytes, content: bytes) -> bytes:
    return sha256(PAYLOAD_TAG + field(salt) + field(content))


def entry_message(organisation: str, entry: Entry) -> bytes:
    return b"".join(
        (
            ENTRY_TAG,
            field(to_bytes(organisation)),
            number_field(entry.number),
            field(entry.previous),
            number_field(entry.time),
            field(entry.who),
            field(entry.whom),
            field(entry.what),
            field(entry.request),
            number_field(entry.erases),
            field(entry.commitment),
        )
    )


def checkpoint_message(checkpoint: Checkpoint) -> bytes:
    return b"".join(
        (
            CHECKPOINT_TAG,
            field(to_bytes(checkpoint.organisation)),
            number_field(checkpoint.size),
            field(checkpoint.last),
            field(checkpoint.root),
            number_field(checkpoint.time),
            field(checkpoint.key),
        )
    )


def leaf_of(entry_hash: bytes) -> bytes:
    return sha256(b"\x00" + entry_hash)


def node_of(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right)


class Tree:
    """The Merkle tree so far, held as the roots of its full subtrees, largest first: one for each bit set in the size."""

    def __init__(self) -> None:
        self.size = 0
        self.peaks: List[bytes] = []

    def add(self, entry_hash: bytes) -> None:
        node, size = leaf_of(entry_hash), self.size
        while size & 1:
            node = node_of(self.peaks.pop(), node)
            size >>= 1
        self.peaks.append(node)
        self.size += 1

    def root(self) -> bytes:
        return functools.reduce(lambda right, left: node_of(left, right), reversed(self.peaks))


def root_of_path(number: int, entry_hash: bytes, path: List[bytes], size: int) -> Optional[bytes]:
    """The root that the path leads to, RFC 9162 section 2.1.3.2; nothing where it is too short or too long."""
    node, i, last = leaf_of(entry_hash), number - 1, size - 1
    for p in path:
        if last == 0:
            return None
        if i & 1 or i == last:
            node = node_of(p, node)
            while not i & 1 and i > 0:
                i, last = i >> 1, last >> 1
        else:
            node = node_of(node, p)
        i, last = i >> 1, last >> 1
    return node if last == 0 else None


# ---------------------------------------------------------------------------------------------------------------- checks

Keys = Dict[bytes, bytes]  # key id to public key


def check_hash(organisation: str, entry: Entry, row: int) -> None:
    if entry.hash != sha256(entry_message(organisation, entry)):
        raise Fault("HASH_WRONG", row)


def check_erasure(entry: Entry, row: int) -> None:
    if entry.erases is not None and not 1 <= entry.erases < entry.number:
        raise Fault("ERASURE_WRONG", row)


def check_commitment(entry: Entry, row: int) -> None:
    if entry.content is not None and entry.commitment != commitment_of(entry.salt, entry.content):
        raise Fault("COMMITMENT_WRONG", row)


def check_checkpoint(checkpoint: Checkpoint, organisation: str, keys: Keys, row: int) -> None:
    if checkpoint.size < 1:
        raise Fault("CHECKPOINT_UNREADABLE", row)
    if checkpoint.organisation != organisation:
        raise Fault("CHECKPOINT_OF_ANOTHER", row)
    if checkpoint.key not in keys:
        raise Fault("KEY_UNKNOWN", row)
    if not signature_fits(keys[checkpoint.key], checkpoint_message(checkpoint), checkpoint.signature):
        raise Fault("SIGNATURE_WRONG", row)


class Chain:
    """The entries so far. Of each it keeps its leaf's share of the tree and two bits, never its payload."""

    ERASED, WITHOUT_PAYLOAD = 1, 2

    def __init__(self, organisation: str, checkpoints: List[Checkpoint]):
        self.organisation = organisation
        self.checkpoints = checkpoints
        self.met = 0  # how many checkpoints the chain has reached
        self.tree = Tree()
        self.last = ZERO_HASH
        self.time = -(2**63)
        self.payloads = bytearray()

    def add(self, entry: Entry) -> None:
        self.check_number(entry)
        if entry.previous != self.last:
            raise Fault("LINK_BROKEN", entry.number)
        check_hash(self.organisation, entry, entry.number)
        if entry.time < self.time:
            raise Fault("TIME_GOES_BACK", entry.number)
        check_erasure(entry, entry.number)
        check_commitment(entry, entry.number)
        self.take_in(entry)
        self.check_against_folder()

    def check_number(self, entry: Entry) -> None:
        expected = self.tree.size + 1
        if entry.number > expected:
            raise Fault("NUMBER_MISSING", expected)
        if entry.number < expected:
            raise Fault("NUMBER_REPEATED", entry.number)

    def take_in(self, entry: Entry) -> None:
        self.tree.add(entry.hash)
        self.last = entry.hash
        self.time = entry.time
        self.payloads.append(self.WITHOUT_PAYLOAD if entry.content is None else 0)
        if entry.erases is not None:
            self.payloads[entry.erases - 1] |= self.ERASED

    def check_against_folder(self) -> None:
        """The folder is in order of size, so only its next checkpoint can be of this size."""
        if self.met == len(self.checkpoints) or self.checkpoints[self.met].size != self.tree.size:
            return
        if not self.fits(self.checkpoints[self.met]):
            raise Fault("CHECKPOINT_DIFFERS", self.tree.size)
        self.met += 1

    def fits(self, checkpoint: Checkpoint) -> bool:
        return (
            checkpoint.size == self.tree.size
            and checkpoint.last == self.last
            and checkpoint.root == self.tree.root()
            and checkpoint.time >= self.time
        )

    def check_payloads(self) -> None:
        missing = self.payloads.find(self.WITHOUT_PAYLOAD)
        if missing >= 0:
            raise Fault("PAYLOAD_MISSING", missing + 1)
        kept = self.payloads.find(self.ERASED)
        if kept >= 0:
            raise Fault("PAYLOAD_KEPT", kept + 1)

    def check_tail(self, time: int) -> None:
        """A folder may have gone on since the export was made, but not before."""
        ahead = self.checkpoints[self.met :]
        if any(checkpoint.time <= time for checkpoint in ahead):
            raise Fault("TAIL_MISSING", self.tree.size + 1)
        if ahead:
            remark(f"{len(ahead)} checkpoints of the folder are later than the export and were left out")


# ----------------------------------------------------------------------------------------------------- checkpoint folder

KEY_INFO = bytes.fromhex("302a300506032b6570032100")
PEM = re.compile(rb"\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]*)-----END PUBLIC KEY-----\s*")
LARGEST_PEM = 65536


def key_id(public_key: bytes) -> bytes:
    return sha256(public_key)


def read_key(path: Path) -> bytes:
    with open(path, "rb") as file:
        match = PEM.fullmatch(file.read(LARGEST_PEM))
    try:
        info = base64.b64decode(b"".join(match[1].split()), validate=True) if match else b""
    except binascii.Error:
        info = b""
    if len(info) != len(KEY_INFO) + 32 or not info.startswith(KEY_INFO):
        raise CouldNotLook(f"no Ed25519 public key can be read in {path}")
    return info[len(KEY_INFO) :]


def read_keys(folder: Path) -> Keys:
    names = [name for name in os.listdir(folder) if re.fullmatch(r"public-key(-.*)?\.pem", name, re.DOTALL)]
    if not names:
        raise CouldNotLook(f"there is no public key in {folder}")
    keys = [read_key(folder / name) for name in sorted(names)]
    return {key_id(key): key for key in keys}


def read_checkpoints(folder: Path, organisation: str, keys: Keys) -> List[Checkpoint]:
    """All of one organisation, each checked. They are held whole: a chain has far fewer checkpoints than entries."""
    checkpoints: List[Checkpoint] = []
    for row, raw in checkpoint_lines(folder / "checkpoints" / f"{organisation}.jsonl"):
        try:
            checkpoint = read_checkpoint(raw)
        except NotInForm:
            raise Fault("CHECKPOINT_UNREADABLE", row) from None
        check_checkpoint(checkpoint, organisation, keys, row)
        if checkpoints and not follows(checkpoint, checkpoints[-1]):
            raise Fault("CHECKPOINT_ORDER", row)
        checkpoints.append(checkpoint)
    return checkpoints


def follows(checkpoint: Checkpoint, before: Checkpoint) -> bool:
    return checkpoint.size > before.size and checkpoint.time >= before.time


def checkpoint_lines(path: Path) -> Iterator[Tuple[int, bytes]]:
    """The whole lines. What was cut off while it was written is no line, and no fault: the program may be writing now."""
    try:
        file = open(path, "rb")
    except FileNotFoundError:
        remark("the folder has no checkpoints of this organisation")
        return
    with file:
        for row, raw in enumerate(file, 1):
            if not raw.endswith(b"\n"):
                remark(f"line {row} of the checkpoints was cut off while it was written and is left out")
                return
            yield row, raw


# ---------------------------------------------------------------------------------------------------------------- export


class Export:
    """The lines of an export, taken one by one."""

    def __init__(self, file: BinaryIO):
        self.file = file
        self.row = 0

    def take(self, read):
        self.row += 1
        raw = self.file.readline()
        if not raw.endswith(b"\n"):
            raise Fault("FILE_CUT", self.row)
        try:
            return read(raw)
        except NotInForm:
            raise Fault("LINE_UNREADABLE", self.row) from None

    def take_nothing_more(self) -> None:
        if self.file.read(1):
            raise Fault("LINE_UNREADABLE", self.row + 1)


def verify_export(path: Path, folder: Optional[Path]) -> int:
    """Print the verdict as the last line, and return the exit code."""
    organisation = "-"
    try:
        with open(path, "rb") as file:
            export = Export(file)
            header = export.take(read_header)
            organisation = header.organisation
            check_export(export, header, folder)
    except Fault as fault:
        print("bad", organisation, fault.code, fault.row)
        return 1
    print("whole", organisation, header.size)
    return 0


def check_export(export: Export, header: Header, folder: Optional[Path]) -> None:
    keys, checkpoints = None, []
    if folder is not None:
        keys = read_keys(folder)
        checkpoints = read_checkpoints(folder, header.organisation, keys)
    chain = Chain(header.organisation, checkpoints)
    for _ in range(header.size):
        chain.add(export.take(read_entry))
    end = export.take(read_end)
    export.take_nothing_more()
    chain.check_payloads()
    chain.check_tail(end.checkpoint.time)
    check_own_checkpoint(chain, end, keys)
    if keys is not None:
        remark_cover(chain)


def check_own_checkpoint(chain: Chain, end: End, keys: Optional[Keys]) -> None:
    if keys is None:
        remark(f"no keys were given; compare this key id with one from elsewhere: {key_id(end.public_key).hex()}")
    keys = keys_beside(end.public_key, keys)
    check_checkpoint(end.checkpoint, chain.organisation, keys, chain.tree.size)
    if not chain.fits(end.checkpoint):
        raise Fault("CHECKPOINT_DIFFERS", chain.tree.size)


def remark_cover(chain: Chain) -> None:
    covered = chain.checkpoints[chain.met - 1].size if chain.met else 0
    remark(f"{chain.met} checkpoints of the folder fit; {chain.tree.size - covered} entries are after the newest of them")


# ---------------------------------------------------------------------------------------------------------------- proofs


def verify_proofs(path: Path, folder: Optional[Path]) -> int:
    """Print each refusal and the count, and return the exit code."""
    good = refused = 0
    shown = None
    with open(path, "rb") as file:
        trusted = None if folder is None else read_keys(folder)
        for row, raw in enumerate(file, 1):
            try:
                proof = check_proof(raw, trusted, row)
            except Fault as fault:
                print("refused", row, fault.code)
                refused += 1
                continue
            good += 1
            if proof.entry.content is None:
                remark(f"{row} proves its entry alone: its payload is not shown")
            if trusted is None and shown != proof.checkpoint.key:
                shown = proof.checkpoint.key
                remark(f"from {row} on, compare this key id with one from elsewhere: {shown.hex()}")
    print(f"{good} good, {refused} refused")
    return 1 if refused else 0


def check_proof(raw: bytes, trusted: Optional[Keys], row: int) -> Proof:
    try:
        proof = read_proof(raw)
    except NotInForm:
        raise Fault("LINE_UNREADABLE", row) from None
    check_hash(proof.organisation, proof.entry, row)
    check_erasure(proof.entry, row)
    check_commitment(proof.entry, row)
    check_checkpoint(proof.checkpoint, proof.organisation, keys_beside(proof.public_key, trusted), row)
    check_path(proof, row)
    return proof


def keys_beside(public_key: bytes, trusted: Optional[Keys]) -> Keys:
    """Only the key that stands beside a checkpoint, and that only where no others are trusted or it is one of them."""
    own = key_id(public_key)
    return {own: public_key} if trusted is None or own in trusted else {}


def check_path(proof: Proof, row: int) -> None:
    entry, checkpoint = proof.entry, proof.checkpoint
    if not 1 <= entry.number <= checkpoint.size:
        raise Fault("PATH_WRONG", row)
    if root_of_path(entry.number, entry.hash, proof.path, checkpoint.size) != checkpoint.root:
        raise Fault("PATH_WRONG", row)


# --------------------------------------------------------------------------------------------------------------- program


def remark(text: str) -> None:
    print("#", text)


def arguments(argv: Optional[List[str]]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(allow_abbrev=False, description="Verify an export or proofs of Ettle's journal.")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--export", metavar="FILE", type=Path, help="an export, to be verified whole")
    what.add_argument("--proofs", metavar="FILE", type=Path, help="proofs, one a line")
    parser.add_argument("--checkpoints", metavar="DIR", type=Path, help="the checkpoint folder, with the keys to trust")
    return parser.parse_args(argv)


def main(argv: Optional[List[str]] = None) -> int:
    chosen = arguments(argv)
    try:
        if chosen.export is not None:
            code = verify_export(chosen.export, chosen.checkpoints)
        else:
            code = verify_proofs(chosen.proofs, chosen.checkpoints)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # nobody reads the verdict: say nothing more, not even while Python shuts down
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except (CouldNotLook, OSError) as reason:
        print(f"# could not look: {reason}", file=sys.stderr)
    except MemoryError:
        print("# could not look: a line is too long for the memory of this machine", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
