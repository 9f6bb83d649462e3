#!/usr/bin/env python3
"""Tests of verify-journal.py: `python3 tools/test_verify_journal.py`.

They write journals of their own, by docs/journal-format.md and in the plainest way, and then attack them. HEAD_WRONG and
SUBJECTS_DIFFER are of the database and so of the product's verifier alone; every other code is provoked here.
"""

import base64
import contextlib
import copy
import hashlib
import importlib.util
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = HERE / "verify-journal.py"
EXAMPLE = HERE.parent / "src" / "test" / "resources" / "journal"

_spec = importlib.util.spec_from_file_location("verify_journal", PROGRAM)
verifier = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(verifier)

ORGANISATION = "5d5c0000-0000-4000-8000-000000000001"
ANOTHER = "5d5c0000-0000-4000-8000-000000000002"
PERSON = "5d5c0000-0000-4000-8000-0000000000b1"
T0 = 1790000000000000

# ---------------------------------------------------------------------------------------------------------------- signer


class Signer:
    """RFC 8032, section 5.1.6. The vectors of section 7.1 hold it and the verifier's arithmetic to the standard."""

    def __init__(self, seed):
        digest = hashlib.sha512(seed).digest()
        self.scalar = int.from_bytes(digest[:32], "little") & ~7 & (1 << 254) - 1 | 1 << 254
        self.prefix = digest[32:]
        self.public = base_times(self.scalar)
        self.key_id = hashlib.sha256(self.public).hexdigest()

    def sign(self, message):
        r = challenge(self.prefix + message)
        big_r = base_times(r)
        s = (r + challenge(big_r + self.public + message) * self.scalar) % verifier.ORDER
        return big_r + s.to_bytes(32, "little")


def base_times(scalar):
    return verifier.encode_point(verifier.base_multiples().add_product(scalar % verifier.ORDER, verifier.NEUTRAL))


def challenge(data):
    return int.from_bytes(hashlib.sha512(data).digest(), "little") % verifier.ORDER


SIGNER = Signer(bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
STRANGER = Signer(bytes(32))

# ---------------------------------------------------------------------------------------------------------------- writer


def sha256(data):
    return hashlib.sha256(data).digest()


def text(value):
    return None if value is None else value.encode()


def number(value):
    return None if value is None else value.to_bytes(8, "big", signed=True)


def packed(value):
    return None if value is None else bytes.fromhex(value.replace("-", ""))


def message(tag, *fields):
    return b"".join(b"\xff" * 4 if x is None else len(x).to_bytes(4, "big") + x for x in (tag.encode(), *fields))


def payload_message(payload):
    return message("ettle/journal/payload/1", packed(payload["salt"]), text(payload["content"]))


def entry_message(organisation, e):
    return message(
        "ettle/journal/entry/1",
        packed(organisation),
        number(e["number"]),
        packed(e["previous"]),
        number(e["time"]),
        packed(e["who"]),
        packed(e["whom"]),
        text(e["what"]),
        text(e["request"]),
        number(e["erases"]),
        packed(e["commitment"]),
    )


def checkpoint_message(c):
    return message(
        "ettle/journal/checkpoint/1",
        packed(c["organisation"]),
        number(c["size"]),
        packed(c["last"]),
        packed(c["root"]),
        number(c["time"]),
        packed(c["key"]),
    )


def tree(leaves):
    """RFC 6962, section 2.1, as it is defined."""
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0])
    k = left_of(len(leaves))
    return sha256(b"\x01" + tree(leaves[:k]) + tree(leaves[k:]))


def audit_path(m, leaves):
    """RFC 6962, section 2.1.1, as it is defined."""
    if len(leaves) == 1:
        return []
    k = left_of(len(leaves))
    if m < k:
        return audit_path(m, leaves[:k]) + [tree(leaves[k:])]
    return audit_path(m - k, leaves[k:]) + [tree(leaves[:k])]


def left_of(n):
    return 1 << (n - 1).bit_length() - 1


def line(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


class Journal:
    """A chain that writes itself down. What is None in `payloads` was erased."""

    def __init__(self, organisation=ORGANISATION):
        self.organisation = organisation
        self.entries = []

    def add(self, content='{"subjects":[],"reason":"","fact":{}}', time=None, what="theory.map-begun", **other):
        n = len(self.entries) + 1
        payload = {"salt": sha256(b"salt %d" % n).hex(), "content": content}
        entry = {
            "number": n,
            "previous": self.entries[-1]["hash"] if self.entries else "00" * 32,
            "time": T0 + n if time is None else time,
            "who": other.get("who"),
            "whom": other.get("whom"),
            "what": what,
            "request": other.get("request", "r"),
            "erases": other.get("erases"),
            "commitment": sha256(payload_message(payload)).hex(),
            "hash": "",
            "payload": payload,
        }
        self.entries.append(entry)
        self.chain_anew(n)
        return self

    def erase(self, n):
        self.add(what="journal.payload-erased", erases=n)
        self.entries[n - 1]["payload"] = None
        return self

    def chain_anew(self, first=1):
        """What whoever can write the database can do: make all hashes fit again."""
        for i in range(first - 1, len(self.entries)):
            e = self.entries[i]
            e["previous"] = self.entries[i - 1]["hash"] if i else "00" * 32
            e["hash"] = sha256(entry_message(self.organisation, e)).hex()
        return self

    def leaves(self, size):
        return [packed(e["hash"]) for e in self.entries[:size]]

    def checkpoint(self, at=None, time=None, signer=SIGNER, **other):
        """Of the entries up to number `at`; `other` replaces members before it is signed."""
        at = len(self.entries) if at is None else at
        checkpoint = {
            "organisation": self.organisation,
            "size": at,
            "last": self.entries[at - 1]["hash"],
            "root": tree(self.leaves(at)).hex(),
            "time": self.entries[at - 1]["time"] if time is None else time,
            "key": signer.key_id,
            "signature": "",
        }
        return signed({**checkpoint, **other}, signer)

    def header(self):
        return {"format": "ettle/journal/export/1", "organisation": self.organisation, "size": len(self.entries)}

    def export(self, checkpoint=None, signer=SIGNER):
        end = {"checkpoint": checkpoint or self.checkpoint(signer=signer), "publicKey": signer.public.hex()}
        return [line(value) for value in (self.header(), *self.entries, end)]

    def proof(self, n, checkpoint=None, signer=SIGNER):
        checkpoint = checkpoint or self.checkpoint(signer=signer)
        leaves = self.leaves(checkpoint["size"])
        return {
            "format": "ettle/journal/proof/1",
            "organisation": self.organisation,
            "entry": copy.deepcopy(self.entries[n - 1]),
            "path": [node.hex() for node in audit_path(n - 1, leaves)] if n <= len(leaves) else [],
            "checkpoint": checkpoint,
            "publicKey": signer.public.hex(),
        }


def signed(checkpoint, signer=SIGNER):
    return {**checkpoint, "signature": signer.sign(checkpoint_message(checkpoint)).hex()}


def example(size=7):
    """A journal with every kind of entry: with and without people, with odd texts, erased and erasing."""
    journal = Journal()
    journal.add('{"fact":"Café 🧵 \\" \\\\ \u0001\u001f\u007f\b\t\n\f\r/\u2028"}', who=PERSON, whom=PERSON, request="")
    for _ in range(size - 2):
        journal.add(who=PERSON)
    return journal.erase(2)


def pem(public, info="302a300506032b6570032100"):
    body = base64.b64encode(bytes.fromhex(info) + public).decode()
    return f"-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n".encode()


def written_simply(raw):
    """Fails where the bytes are not an entry object in the one form."""
    value = json.loads(raw)
    hashes = [value["previous"], value["commitment"], value["hash"]] + ([value["payload"]["salt"]] if value["payload"] else [])
    texts = [value["what"], value["request"]] + ([value["payload"]["content"]] if value["payload"] else [])
    people = [value[name] for name in ("who", "whom") if value[name] is not None]
    numbers = [value[name] for name in ("number", "time", "erases") if name != "erases" or value[name] is not None]
    kinds = (
        list(value) == list(Journal().add().entries[0]),
        value["payload"] is None or list(value["payload"]) == ["salt", "content"],
        all(re.fullmatch("[0-9a-f]{64}", x) for x in hashes),
        all(re.fullmatch("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", x) for x in people),
        all(type(x) is str for x in texts),
        all(type(x) is int and -(2**63) <= x < 2**63 for x in numbers),
    )
    if not all(kinds) or line(value) != raw:
        raise ValueError


def succeeds(read, raw):
    try:
        read(raw)
        return True
    except (verifier.NotInForm, ValueError, TypeError, KeyError):
        return False


# ----------------------------------------------------------------------------------------------------------------- tests


class Case(unittest.TestCase):
    def setUp(self):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.place = Path(held.name)
        self.folder = self.place / "folder"

    def make_folder(self, *lines, keys=(SIGNER,), organisation=ORGANISATION):
        (self.folder / "checkpoints").mkdir(parents=True, exist_ok=True)
        for i, signer in enumerate(keys):
            (self.folder / ("public-key.pem" if i == 0 else f"public-key-{i}.pem")).write_bytes(pem(signer.public))
        written = [value if isinstance(value, bytes) else line(value) for value in lines]
        (self.folder / "checkpoints" / f"{organisation}.jsonl").write_bytes(b"".join(written))

    def run_program(self, kind, lines, folder=False):
        path = self.place / "file"
        path.write_bytes(b"".join(lines))
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            code = verifier.main([kind, str(path), *(["--checkpoints", str(self.folder)] if folder else [])])
        return code, out.getvalue().splitlines()

    def export(self, lines, folder=False):
        return self.run_program("--export", lines, folder)

    def proofs(self, lines, folder=False):
        return self.run_program("--proofs", lines, folder)

    def assert_whole(self, lines, folder=False):
        code, out = self.export(lines, folder)
        self.assertEqual((code, out[-1]), (0, f"whole {ORGANISATION} {len(lines) - 2}"))
        return out

    def assert_bad(self, lines, fault, row, folder=False, organisation=ORGANISATION):
        code, out = self.export(lines, folder)
        self.assertEqual((out[-1], code), (f"bad {organisation} {fault} {row}", 1))

    def assert_refused(self, proof, fault, folder=False):
        raw = proof if isinstance(proof, bytes) else line(proof)
        code, out = self.proofs([raw], folder)
        self.assertEqual((out, code), ([f"refused 1 {fault}", "0 good, 1 refused"], 1))


class Signatures(unittest.TestCase):
    VECTORS = (
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
        (
            "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
            "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
            hashlib.sha512(b"abc").hexdigest(),
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
            "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
        ),
    )

    def test_vectors_of_rfc_8032(self):
        for seed, public, signed_message, signature in self.VECTORS:
            signer, data = Signer(bytes.fromhex(seed)), bytes.fromhex(signed_message)
            self.assertEqual(signer.public.hex(), public)
            self.assertEqual(signer.sign(data).hex(), signature)
            self.assertTrue(verifier.signature_fits(signer.public, data, bytes.fromhex(signature)))
            self.assertFalse(verifier.signature_fits(signer.public, data + b"\x00", bytes.fromhex(signature)))

    def test_every_changed_bit_of_a_signature_is_refused(self):
        signature = int.from_bytes(SIGNER.sign(b"m"), "big")
        for bit in range(512):
            changed = (signature ^ 1 << bit).to_bytes(64, "big")
            self.assertFalse(verifier.signature_fits(SIGNER.public, b"m", changed), bit)

    def test_s_not_below_the_group_order_is_refused(self):
        signature = SIGNER.sign(b"m")
        s = int.from_bytes(signature[32:], "little")
        for more in range(1, 15):
            grown = signature[:32] + (s + more * verifier.ORDER).to_bytes(32, "little")
            self.assertFalse(verifier.signature_fits(SIGNER.public, b"m", grown))

    def test_points_have_one_encoding(self):
        p = verifier.P
        for y, sign, why in ((1, 1, "-0"), (p - 1, 1, "-0"), (p, 0, "y = p"), (p + 1, 0, "y > p"), (2, 0, "off the curve")):
            self.assertIsNone(verifier.decode_point((y | sign << 255).to_bytes(32, "little")), why)
        for y in (0, 1, verifier.P - 1):
            encoded = y.to_bytes(32, "little")
            self.assertEqual(verifier.encode_point(verifier.decode_point(encoded)), encoded)

    def test_a_key_that_is_no_point_fits_nothing(self):
        self.assertFalse(verifier.signature_fits((2).to_bytes(32, "little"), b"m", SIGNER.sign(b"m")))


class WorkedExample(Case):
    """The bytes in the document."""

    ENTRIES = (
        (
            "9d08096e5ded4cd2113583555db1ed217d0d829d28b5dfea9ab6ed32492a2143",
            "fc66f878ccf39f3e5f84b5d291307fdec9151b5ab6cf5464961b475d9321824a",
        ),
        (
            "6d9d37db74fd0fa96a8e011d2b078334651720edc3a9faf4f1e79e0c12e9a44f",
            "1fc9b894e317b2badab9951a07026b007992aa79fb6cec437d71f673f7ac3b05",
        ),
        (
            "2bce55779e41c2b07907ea0f3ede30260015997a3360ef63b51ec6d81b473c95",
            "dd90a05219d93a388a94683b9d6a499d97151bde71ca74fcb07c327b3a48b973",
        ),
    )
    ROOT = "2e2e3713b1a0b4203593a180ff066393ff360d277bfe2d3a2b7018c4d020f57a"
    COMMITMENT = "2c9eea2503fd7106ed2dc82d2f832c90817f668a0611d7d00f5f9d71b76eeb72"
    KEY_ID = "21fe31dfa154a261626bf854046fd2271b7bed4b6abe45aa58877ef47f9721b9"
    CONTENT = (
        '{"subjects":[{"kind":"map","id":"5d5c0000-0000-4000-8000-0000000000aa"}],'
        '"reason":"","fact":{"title":"Café 🧵"}}'
    )
    PAYLOAD_MESSAGE = """
        000000176574746c652f6a6f75726e616c2f7061796c6f61642f31
        00000020000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f
        000000737b227375626a65637473223a5b7b226b696e64223a226d6170222c226964223a2235643563303030302d303030302d3430
        30302d383030302d303030303030303030306161227d5d2c22726561736f6e223a22222c2266616374223a7b227469746c65223a22
        436166c3a920f09fa7b5227d7d"""
    ENTRY_MESSAGE = """
        000000156574746c652f6a6f75726e616c2f656e7472792f31
        000000105d5c0000000040008000000000000001
        000000080000000000000001
        000000200000000000000000000000000000000000000000000000000000000000000000
        0000000800065bfeda25e000
        ffffffff
        ffffffff
        000000107468656f72792e6d61702d626567756e
        00000007636f6e74656e74
        ffffffff
        000000202c9eea2503fd7106ed2dc82d2f832c90817f668a0611d7d00f5f9d71b76eeb72"""
    CHECKPOINT_MESSAGE = """
        0000001a6574746c652f6a6f75726e616c2f636865636b706f696e742f31
        000000105d5c0000000040008000000000000001
        000000080000000000000003
        000000202bce55779e41c2b07907ea0f3ede30260015997a3360ef63b51ec6d81b473c95
        000000202e2e3713b1a0b4203593a180ff066393ff360d277bfe2d3a2b7018c4d020f57a
        0000000800065bfeda25e002
        0000002021fe31dfa154a261626bf854046fd2271b7bed4b6abe45aa58877ef47f9721b9"""
    SIGNATURE = """
        129d533ff4ae409cf154fcbcf5af0c10a1fe5af65cb271a8f23ea889f75d4a95
        ee7d670e98d645ff587b72d98abcaa43786dc4130f5f39d80b9f2e34fde1c00f"""

    def setUp(self):
        super().setUp()
        self.lines = (EXAMPLE / "export.jsonl").read_bytes().splitlines(keepends=True)
        self.entries = [verifier.read_entry(raw) for raw in self.lines[1:4]]
        self.end = verifier.read_end(self.lines[4])

    def test_commitment(self):
        first = self.entries[0]
        self.assertEqual((first.salt, first.content), (bytes(range(32)), self.CONTENT.encode()))
        stated = bytes.fromhex(self.PAYLOAD_MESSAGE)
        self.assertEqual(verifier.PAYLOAD_TAG + verifier.field(first.salt) + verifier.field(first.content), stated)
        self.assertEqual(sha256(stated).hex(), self.COMMITMENT)
        self.assertEqual(verifier.commitment_of(first.salt, first.content).hex(), self.COMMITMENT)

    def test_entries_and_leaves(self):
        self.assertEqual(verifier.entry_message(ORGANISATION, self.entries[0]), bytes.fromhex(self.ENTRY_MESSAGE))
        for entry, (stated_hash, leaf) in zip(self.entries, self.ENTRIES):
            self.assertEqual(sha256(verifier.entry_message(ORGANISATION, entry)).hex(), stated_hash)
            self.assertEqual(entry.hash.hex(), stated_hash)
            self.assertEqual(verifier.leaf_of(entry.hash).hex(), leaf)

    def test_root(self):
        grown = verifier.Tree()
        for stated_hash, _ in self.ENTRIES:
            grown.add(bytes.fromhex(stated_hash))
        self.assertEqual(grown.root().hex(), self.ROOT)

    def test_checkpoint(self):
        checkpoint = self.end.checkpoint
        self.assertEqual(verifier.checkpoint_message(checkpoint), bytes.fromhex(self.CHECKPOINT_MESSAGE))
        self.assertEqual(checkpoint.signature, bytes.fromhex(self.SIGNATURE))
        self.assertEqual(SIGNER.sign(bytes.fromhex(self.CHECKPOINT_MESSAGE)), bytes.fromhex(self.SIGNATURE))
        self.assertEqual(verifier.key_id(self.end.public_key).hex(), self.KEY_ID)
        self.assertEqual(checkpoint.time, 1790000000000002)

    def test_files(self):
        out = self.assert_whole(self.lines)
        self.assertIn(self.KEY_ID, out[0])
        proof = (EXAMPLE / "proof.jsonl").read_bytes()
        self.assertEqual(self.proofs([proof])[1][-1], "1 good, 0 refused")
        self.assertEqual(verifier.read_key(EXAMPLE / "public-key.pem"), SIGNER.public)
        self.folder = EXAMPLE
        self.assert_whole(self.lines, folder=True)
        self.assertEqual(self.proofs([proof], folder=True), (0, ["1 good, 0 refused"]))

    def test_this_writer_writes_the_same_bytes(self):
        journal = Journal()
        journal.entries = [json.loads(raw) for raw in self.lines[1:4]]
        self.assertEqual(journal.chain_anew().export(journal.checkpoint(time=1790000000000002)), self.lines)
        proof = journal.proof(1, journal.checkpoint(time=1790000000000002))
        self.assertEqual(line(proof), (EXAMPLE / "proof.jsonl").read_bytes())


class Trees(unittest.TestCase):
    def test_roots_and_paths_are_as_defined(self):
        leaves = [sha256(b"%d" % i) for i in range(40)]
        grown = verifier.Tree()
        for n in range(1, len(leaves) + 1):
            grown.add(leaves[n - 1])
            root = tree(leaves[:n])
            self.assertEqual(grown.root(), root)
            for m in range(n):
                path = audit_path(m, leaves[:n])
                self.assertEqual(verifier.root_of_path(m + 1, leaves[m], path, n), root)
                if path:
                    self.assertIsNone(verifier.root_of_path(m + 1, leaves[m], path[:-1], n))
                self.assertIsNone(verifier.root_of_path(m + 1, leaves[m], path + [root], n))


class WholeExports(Case):
    def test_one_entry(self):
        self.assert_whole(Journal().add().export())

    def test_all_kinds_of_entries(self):
        self.assert_whole(example().export())

    def test_a_folder_that_saw_it_grow(self):
        journal = example()
        self.make_folder(*(journal.checkpoint(n) for n in (1, 4, 7)))
        self.assert_whole(journal.export(), folder=True)

    def test_a_folder_that_changed_its_key(self):
        journal = example()
        self.make_folder(journal.checkpoint(3, signer=STRANGER), journal.checkpoint(5), keys=(SIGNER, STRANGER))
        self.assert_whole(journal.export(), folder=True)

    def test_a_folder_without_checkpoints(self):
        journal = example()
        self.make_folder(organisation=ANOTHER)
        self.assert_whole(journal.export(), folder=True)

    def test_a_folder_whose_last_line_was_cut_off(self):
        journal = example()
        self.make_folder(journal.checkpoint(3), line(journal.checkpoint(5))[:-1])
        out = self.assert_whole(journal.export(), folder=True)
        self.assertTrue(any("line 2" in said and "cut off" in said for said in out))

    def test_a_folder_that_has_gone_on(self):
        journal, shorter = example(9), Journal()
        shorter.entries = copy.deepcopy(journal.entries[:6])
        shorter.entries[1]["payload"] = Journal().add().add().entries[1]["payload"]
        self.make_folder(journal.checkpoint(3), journal.checkpoint(8), journal.checkpoint(9))
        out = self.assert_whole(shorter.export(), folder=True)
        self.assertTrue(any(said.startswith("# 2 checkpoints") and "left out" in said for said in out))

    def test_only_the_keys_of_the_folder_count(self):
        """The key that the export brings is not looked at then, but a remark tells of it."""
        journal = example()
        self.make_folder()
        out = self.assert_whole(journal.export(journal.checkpoint(), signer=STRANGER), folder=True)
        self.assertTrue(any("none of the folder" in said for said in out))

    def test_numbers_at_the_edges(self):
        self.assert_whole(Journal().add(time=-(2**63)).add(time=0).add(time=2**63 - 1).export())

    def test_a_long_text(self):
        self.assert_whole(Journal().add('"\\\u0001é' * 500_000).export())


class BadExports(Case):
    def setUp(self):
        super().setUp()
        self.journal = example()
        self.entries = self.journal.entries

    def test_number_missing(self):
        del self.entries[3]
        self.assert_bad(self.journal.export(), "NUMBER_MISSING", 4)

    def test_number_repeated(self):
        self.entries.insert(4, self.entries[3])
        self.assert_bad(self.journal.export(), "NUMBER_REPEATED", 4)
        self.entries[4] = {**self.entries[0], "number": -5}
        self.assert_bad(self.journal.export(), "NUMBER_REPEATED", -5)

    def test_link_broken(self):
        self.entries[3]["previous"] = "11" * 32
        self.assert_bad(self.journal.export(), "LINK_BROKEN", 4)

    def test_first_link_broken(self):
        self.entries[0]["previous"] = "11" * 32
        self.assert_bad(self.journal.export(), "LINK_BROKEN", 1)

    def test_hash_wrong_whichever_member_was_changed(self):
        changes = {
            "time": T0 + 4,
            "who": None,
            "whom": PERSON,
            "what": "theory.map-begum",
            "request": "",
            "erases": 1,
            "commitment": "22" * 32,
            "hash": "22" * 32,
        }
        for member, value in changes.items():
            lines = self.journal.export()
            self.assertNotEqual(self.entries[4][member], value)
            lines[5] = line({**self.entries[4], member: value})
            self.assert_bad(lines, "HASH_WRONG", 5)

    def test_hash_wrong_in_another_organisation(self):
        lines = self.journal.export()
        lines[0] = line({**self.journal.header(), "organisation": ANOTHER})
        self.assert_bad(lines, "HASH_WRONG", 1, organisation=ANOTHER)

    def test_normalised_text_is_another_text(self):
        journal = Journal().add(what="caf\u00e9").add()
        lines = journal.export()
        lines[1] = line({**journal.entries[0], "what": "cafe\u0301"})
        self.assert_bad(lines, "HASH_WRONG", 1)

    def test_time_goes_back(self):
        self.entries[3]["time"] = self.entries[2]["time"] - 1
        self.assert_bad(self.journal.chain_anew().export(), "TIME_GOES_BACK", 4)

    def test_erasure_wrong(self):
        for erases in (0, -1, 4, 5, 2**63 - 1):
            self.entries[3]["erases"] = erases
            self.assert_bad(self.journal.chain_anew().export(), "ERASURE_WRONG", 4)

    def test_commitment_wrong(self):
        for member, value in (("salt", "33" * 32), ("content", "{}")):
            self.journal = example()
            self.journal.entries[3]["payload"][member] = value
            self.assert_bad(self.journal.export(), "COMMITMENT_WRONG", 4)

    def test_checkpoint_of_the_folder_differs(self):
        self.make_folder(*(self.journal.checkpoint(n) for n in (2, 5, 6)))
        self.entries[3]["what"] = "theory.map-ended"
        self.assert_bad(self.journal.chain_anew(4).export(), "CHECKPOINT_DIFFERS", 5, folder=True)

    def test_each_part_of_a_checkpoint_of_the_folder(self):
        for other in ({"last": "44" * 32}, {"root": "44" * 32}, {"time": self.entries[2]["time"] - 1}):
            self.make_folder(self.journal.checkpoint(3, **other))
            self.assert_bad(self.journal.export(), "CHECKPOINT_DIFFERS", 3, folder=True)

    def test_payload_missing(self):
        self.entries[5]["payload"] = self.entries[3]["payload"] = None
        self.assert_bad(self.journal.export(), "PAYLOAD_MISSING", 4)

    def test_payload_kept(self):
        self.entries[1]["payload"] = example().add().add().entries[2]["payload"]
        self.entries[1]["payload"]["salt"] = sha256(b"salt 2").hex()
        self.assert_bad(self.journal.export(), "PAYLOAD_KEPT", 2)

    def test_missing_is_told_before_kept(self):
        self.journal.add(erases=1)
        self.entries[3]["payload"] = None
        self.assert_bad(self.journal.export(), "PAYLOAD_MISSING", 4)

    def test_tail_missing(self):
        shorter = Journal()
        shorter.entries = self.entries[:1]
        late = shorter.checkpoint(time=T0 + 100)
        self.make_folder(self.journal.checkpoint(1), self.journal.checkpoint(5))
        self.assert_bad(shorter.export(late), "TAIL_MISSING", 2, folder=True)

    def test_own_checkpoint_unreadable(self):
        for size in (0, -1):
            self.assert_bad(self.journal.export(self.journal.checkpoint(7, size=size)), "CHECKPOINT_UNREADABLE", 7)

    def test_own_checkpoint_of_another(self):
        self.assert_bad(self.journal.export(self.journal.checkpoint(organisation=ANOTHER)), "CHECKPOINT_OF_ANOTHER", 7)

    def test_own_key_unknown(self):
        self.make_folder()
        self.assert_bad(self.journal.export(signer=STRANGER), "KEY_UNKNOWN", 7, folder=True)
        self.assert_bad(self.journal.export(self.journal.checkpoint(signer=STRANGER)), "KEY_UNKNOWN", 7)

    def test_own_signature_wrong(self):
        checkpoint = self.journal.checkpoint()
        self.assert_bad(self.journal.export({**checkpoint, "time": checkpoint["time"] + 1}), "SIGNATURE_WRONG", 7)
        claimed = signed({**checkpoint, "key": SIGNER.key_id}, STRANGER)
        self.assert_bad(self.journal.export(claimed), "SIGNATURE_WRONG", 7)

    def test_own_checkpoint_differs(self):
        others = ({"last": "44" * 32}, {"root": "44" * 32}, {"time": self.entries[6]["time"] - 1}, {"size": 8}, {"size": 6})
        for other in others:
            self.assert_bad(self.journal.export(self.journal.checkpoint(7, **other)), "CHECKPOINT_DIFFERS", 7)

    def test_the_database_rewritten_and_signed_anew(self):
        """The promise: whoever has both the database and the key is found out by a copy of the folder."""
        self.make_folder(self.journal.checkpoint(4))
        self.entries[0]["who"] = None
        self.assert_bad(self.journal.chain_anew().export(), "CHECKPOINT_DIFFERS", 4, folder=True)


class BadFolders(Case):
    def setUp(self):
        super().setUp()
        self.journal = example()
        self.lines = self.journal.export()

    def assert_bad_folder(self, fault, row, *lines, **other):
        self.make_folder(*lines, **other)
        self.assert_bad(self.lines, fault, row, folder=True)

    def test_checkpoint_unreadable(self):
        good = self.journal.checkpoint(2)
        for bad in (
            b"\n",
            b"{}\n",
            b"\xff\n",
            line(good).replace(b":2,", b": 2,"),
            line(good)[:-1] + b"\r\n",
            self.journal.checkpoint(3, size=0),
        ):
            self.assert_bad_folder("CHECKPOINT_UNREADABLE", 2, good, bad)

    def test_checkpoint_of_another(self):
        self.assert_bad_folder("CHECKPOINT_OF_ANOTHER", 1, self.journal.checkpoint(organisation=ANOTHER))

    def test_key_unknown(self):
        self.assert_bad_folder("KEY_UNKNOWN", 2, self.journal.checkpoint(2), self.journal.checkpoint(3, signer=STRANGER))

    def test_signature_wrong(self):
        self.assert_bad_folder("SIGNATURE_WRONG", 1, {**self.journal.checkpoint(2), "size": 3})

    def test_checkpoint_order(self):
        first = self.journal.checkpoint(4)
        for second in (first, self.journal.checkpoint(3, time=T0 + 50), self.journal.checkpoint(5, time=first["time"] - 1)):
            self.assert_bad_folder("CHECKPOINT_ORDER", 2, first, second)

    def test_line_1_is_told_before_the_folder_and_the_folder_before_the_entries(self):
        self.make_folder(b"{}\n")
        self.assert_bad([b"{}\n"], "LINE_UNREADABLE", 1, folder=True, organisation="-")
        self.assert_bad([self.lines[0], b"{}\n"], "CHECKPOINT_UNREADABLE", 1, folder=True)

    def test_keys_that_cannot_be_read(self):
        self.make_folder()
        key = self.folder / "public-key.pem"
        for bad in (
            b"",
            b" " * 100_000,
            pem(SIGNER.public) * 2,
            pem(SIGNER.public[:31]),
            pem(SIGNER.public + b"\x00"),
            pem(SIGNER.public, info="302a300506032b6571032100"),
            pem(SIGNER.public).replace(b"MCow", b"MCo\xff"),
            pem(SIGNER.public).replace(b"=", b""),
        ):
            key.write_bytes(bad)
            self.assertEqual(self.export(self.lines, folder=True)[0], 2)
            self.assertEqual(self.proofs([line(self.journal.proof(1))], folder=True)[0], 2)
        key.unlink()
        self.assertEqual(self.export(self.lines, folder=True)[0], 2)
        self.folder = self.place / "nowhere"
        self.assertEqual(self.export(self.lines, folder=True)[0], 2)


class Forms(Case):
    """Lines that say the same and are written otherwise, and lines that mean harm."""

    def setUp(self):
        super().setUp()
        self.journal = Journal().add("é/\u007f\u0001\n").add(what="a", request="b").add(erases=None)
        self.lines = self.journal.export()

    def assert_line_refused(self, row, raw):
        lines = list(self.lines)
        self.assertNotEqual(lines[row - 1], raw)
        lines[row - 1] = raw
        self.assert_bad(lines, "LINE_UNREADABLE", row, organisation="-" if row == 1 else ORGANISATION)

    def assert_written_otherwise_refused(self, row, old, new):
        self.assertIn(old, self.lines[row - 1])
        self.assert_line_refused(row, self.lines[row - 1].replace(old, new, 1))

    def test_other_ways_to_write_the_header(self):
        for old, new in (
            (b"{", b"{ "),
            (b"}\n", b"}\r\n"),
            (b"}\n", b"} \n"),
            (b"{", b"\xef\xbb\xbf{"),
            (b":3}", b":03}"),
            (b":3}", b":+3}"),
            (b":3}", b":3.0}"),
            (b":3}", b":3e0}"),
            (b":3}", b":-0}"),
            (b":3}", b":0}"),
            (b":3}", b":-3}"),
            (b":3}", b":9223372036854775808}"),
            (b":3}", b":" + b"9" * 100_000 + b"}"),
            (b":3}", b":NaN}"),
            (b":3}", ":\u0663}".encode()),
            (b":3}", b':"3"}'),
            (b":3}", b':3,"size":3}'),
            (b":3}", b':3,"more":3}'),
            (b"5d5c", b"5D5C"),
            (b"5d5c0000-", b"5d5c0000"),
            (b"export/1", b"export/2"),
            (b"export/1", b"export\\/1"),
            (b"format", b"\\u0066ormat"),
        ):
            self.assert_written_otherwise_refused(1, old, new)

    def test_other_ways_to_write_an_entry(self):
        for old, new in (
            ("é".encode(), b"\\u00e9"),
            (b"/", b"\\/"),
            (b"\x7f", b"\\u007f"),
            (b"\\u0001", b"\x01"),
            (b"\\n", b"\\u000a"),
            (b"\\n", b"\\u000A"),
            (b"\\u0001", b"\\u001"),
            (b"\\n", b"\\x"),
            (b"/", b"\\ud800"),
            (b"/", b"\\ud83e\\uddf5"),
            (b"/", b"\xed\xa0\x80"),
            (b"/", b"\xc0\xaf"),
            (b"/", b"\xff"),
            (b"/", b'"'),
            (b"/", b"\\"),
            (b'"who":null,"whom":null', b'"whom":null,"who":null'),
            (b'"who":null,', b""),
            (b'"who":null', b'"who":""'),
            (b'"who":null', b'"who":NaN'),
            (b'"what":"', b'"what":null,"x":"'),
            (b'"what":"', b'"what":1,"x":"'),
            (b'"payload":{', b'"payload":null,"payload":{'),
            (b'"payload":{', b'"payload":{"salt":"",'),
            (b'"erases":null', b'"erases":-9223372036854775809'),
            (b'"erases":null', b'"erases":1.0'),
            (b'"erases":null', b'"erases":' + b"[" * 200_000),
            (b'"what":', b'"what":' + b"[" * 200_000),
            (b'"content":', b'"content":' + b'{"a":' * 200_000),
        ):
            self.assert_written_otherwise_refused(2, old, new)

    def test_other_ways_to_write_the_end(self):
        for old, new in (
            (b'"publicKey":"d', b'"publicKey":"D'),
            (b'1a"}', b'1"}'),
            (b'1a"}', b'1a00"}'),
            (b'"checkpoint":{', b'"checkpoint":{ '),
            (b'"key"', b'"Key"'),
        ):
            self.assert_written_otherwise_refused(5, old, new)

    def test_the_patterns_are_the_simplest_check(self):
        """The document's own: parse the line, write it anew, and compare the bytes."""
        chance, kept, read = random.Random(8259), 0, (verifier.read_entry, written_simply)
        for _ in range(20_000):
            raw = bytearray(self.lines[chance.randrange(1, 4)])
            at = chance.randrange(len(raw))
            new = chance.choice((b"", b"0", b"-", b"7", b"a", b'"', b"\\", b"\\n", b"null", b"\xc3\xa9", b" "))
            raw[at : at + chance.randrange(4)] = new
            taken = [succeeds(each, bytes(raw)) for each in read]
            self.assertEqual(taken[0], taken[1], bytes(raw))
            kept += taken[0]
        self.assertGreater(kept, 100)

    def test_lines_in_the_wrong_place(self):
        header, entry, end = self.lines[0], self.lines[2], self.lines[4]
        for row, fitting in ((1, header), (2, entry), (3, entry), (4, entry), (5, end)):
            for raw in (b"\n", b"null\n", b"[]\n", b"NaN\n", b'"\n', b"x" * 1_000_000 + b"\n", header, entry, end):
                if raw != fitting:
                    self.assert_line_refused(row, raw)

    def test_anything_after_the_last_line(self):
        for more in (b"\n", b" ", self.lines[4], b"\x00" * 100_000):
            self.assert_bad(self.lines + [more], "LINE_UNREADABLE", 6)

    def test_a_file_that_was_cut(self):
        whole = b"".join(self.lines)
        for length in range(len(whole)):
            row = whole[:length].count(b"\n") + 1
            self.assert_bad([whole[:length]], "FILE_CUT", row, organisation="-" if row == 1 else ORGANISATION)

    def test_a_header_that_promises_too_much(self):
        lines = [line({**self.journal.header(), "size": 2**63 - 1}), *self.lines[1:4]]
        self.assert_bad(lines, "FILE_CUT", 5)


class Proofs(Case):
    def setUp(self):
        super().setUp()
        self.journal = example(11)
        self.proof = self.journal.proof(5)

    def test_all_entries_of_all_sizes(self):
        checkpoints = [self.journal.checkpoint(size) for size in range(1, 12)]
        lines = [line(self.journal.proof(n, each)) for each in checkpoints for n in range(1, each["size"] + 1)]
        code, out = self.proofs(lines)
        self.assertEqual((code, out[-1]), (0, "66 good, 0 refused"))
        self.assertEqual(sum("payload" in said for said in out), 10)

    def test_an_empty_file_and_a_mixed_one(self):
        self.assertEqual(self.proofs([]), (0, ["0 good, 0 refused"]))
        code, out = self.proofs([line(self.proof), b"\n", line(self.proof), b"{}\n"])
        said = [words for words in out if words[0] != "#"]
        self.assertEqual(said, ["refused 2 LINE_UNREADABLE", "refused 4 LINE_UNREADABLE", "2 good, 2 refused"])
        self.assertEqual(code, 1)

    def test_trusted_keys(self):
        self.make_folder(keys=(STRANGER, SIGNER))
        self.assertEqual(self.proofs([line(self.proof)], folder=True), (0, ["1 good, 0 refused"]))

    def test_line_unreadable(self):
        raw = line(self.proof)
        path = b'"path":["'
        for bad in (
            raw[:-1],
            raw[:-1] + b" \n",
            b" " + raw,
            raw.replace(b"proof/1", b"proof/2"),
            raw.replace(path, b'"path":[ "'),
            raw.replace(path, b'"path":["",'),
            raw.replace(path, b'"path":[,"'),
            raw.replace(path, b'"path":[null,"'),
            raw.replace(path, b'"path":' + b"[" * 100_000),
            raw.replace(b"]", b",]"),
            raw.replace(b"]", b""),
            raw.replace(b'"entry":{', b'"entry":null,"x":{'),
            b"[" * 1_000_000 + b"\n",
            b"\xff\n",
        ):
            self.assert_refused(bad, "LINE_UNREADABLE")

    def test_hash_wrong(self):
        self.proof["entry"]["who"] = None
        self.assert_refused(self.proof, "HASH_WRONG")
        self.assert_refused({**self.journal.proof(5), "organisation": ANOTHER}, "HASH_WRONG")

    def test_erasure_wrong(self):
        self.journal.entries[4]["erases"] = 5
        self.assert_refused(self.journal.chain_anew().proof(5), "ERASURE_WRONG")

    def test_commitment_wrong(self):
        self.proof["entry"]["payload"]["content"] += " "
        self.assert_refused(self.proof, "COMMITMENT_WRONG")

    def test_checkpoint_unreadable(self):
        self.assert_refused({**self.proof, "checkpoint": self.journal.checkpoint(5, size=0)}, "CHECKPOINT_UNREADABLE")

    def test_checkpoint_of_another(self):
        checkpoint = self.journal.checkpoint(organisation=ANOTHER)
        self.assert_refused({**self.proof, "checkpoint": checkpoint}, "CHECKPOINT_OF_ANOTHER")

    def test_key_unknown(self):
        self.assert_refused({**self.proof, "publicKey": STRANGER.public.hex()}, "KEY_UNKNOWN")
        self.make_folder(keys=(STRANGER,))
        self.assert_refused(self.proof, "KEY_UNKNOWN", folder=True)
        self.assert_refused({**self.proof, "publicKey": STRANGER.public.hex()}, "KEY_UNKNOWN", folder=True)

    def test_signature_wrong(self):
        self.proof["checkpoint"]["last"] = "44" * 32
        self.assert_refused(self.proof, "SIGNATURE_WRONG")

    def test_a_public_key_that_is_no_point(self):
        public = (2).to_bytes(32, "little")
        checkpoint = {**self.proof["checkpoint"], "key": sha256(public).hex()}
        self.assert_refused({**self.proof, "checkpoint": checkpoint, "publicKey": public.hex()}, "SIGNATURE_WRONG")

    def test_path_wrong(self):
        path = self.proof["path"]
        for bad in ([], path[:-1], path + path[:1], path[::-1], path * 1000, ["44" * 32] + path[1:]):
            self.assert_refused({**self.proof, "path": bad}, "PATH_WRONG")

    def test_number_outside_the_tree(self):
        checkpoint = self.journal.checkpoint(4)
        self.assert_refused({**self.proof, "checkpoint": checkpoint}, "PATH_WRONG")
        for number_outside in (0, -1, -(2**63)):
            journal = Journal().add()
            journal.entries[0]["number"] = number_outside
            self.assert_refused(journal.chain_anew().proof(1), "PATH_WRONG")

    def test_an_inner_node_is_no_entry(self):
        """Leaves and nodes are hashed apart, so a shorter path to a node inside the tree leads nowhere."""
        self.assert_refused({**self.proof, "path": self.proof["path"][1:]}, "PATH_WRONG")


class Mutations(Case):
    """Proofs with something changed, by a seed: none may pass."""

    COUNT = 4000

    def setUp(self):
        super().setUp()
        self.random = random.Random(8032)
        self.originals = [line(example(11).proof(n)) for n in (1, 5, 11)]

    def mutate(self, raw):
        data, at = bytearray(raw), self.random.randrange(len(raw))
        way = self.random.randrange(5)
        if way == 0:
            data[at] ^= 1 << self.random.randrange(8)
        elif way == 1:
            data[at] = self.random.choice(b'0123456789abcdef"{}[],:\\ne-')
        elif way == 2:
            del data[at : at + self.random.randint(1, 80)]
        elif way == 3:
            data[at:at] = self.random.choice((data[at : at + 1], b"0", b" ", b"\\u0000", b"null", data[:at]))
        else:
            to = self.random.randrange(len(raw))
            data[at], data[to] = data[to], data[at]
        return bytes(data)

    def mutate_hexadecimal(self, raw):
        """Changes that stay in the one form, so that hashes, signature and path must find them."""
        value = json.loads(raw)
        where, member = self.random.choice(
            [(value, "path"), (value, "publicKey")]
            + [(value["checkpoint"], name) for name in ("last", "root", "key", "signature")]
            + [(value["entry"], name) for name in ("previous", "commitment", "hash")]
            + [(value["entry"]["payload"], "salt")]
        )
        if member == "path":
            where, member = where["path"], self.random.randrange(len(where["path"]))
        digits = list(where[member])
        at = self.random.randrange(len(digits))
        digits[at] = self.random.choice("0123456789abcdef".replace(digits[at], ""))
        where[member] = "".join(digits)
        return line(value)

    def test_mutated_proofs_are_refused(self):
        mutants = set()
        while len(mutants) < self.COUNT:
            mutants.add(self.random.choice((self.mutate, self.mutate_hexadecimal))(self.random.choice(self.originals)))
        mutants = sorted(mutants - set(self.originals))
        path = self.place / "mutants"
        path.write_bytes(b"".join(raw if raw.endswith(b"\n") else raw + b"\n" for raw in mutants))
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            self.assertEqual(verifier.main(["--proofs", str(path)]), 1)
        good = [said for said in out.getvalue().splitlines() if not said.startswith("refused")]
        self.assertRegex(good[-1], r"^0 good, \d{4} refused$")


class Program(Case):
    def call(self, *words):
        done = subprocess.run([sys.executable, str(PROGRAM), *map(str, words)], capture_output=True, text=True, timeout=60)
        self.assertNotIn("Traceback", done.stderr)
        return done.returncode, done.stdout.splitlines()

    def test_exit_codes(self):
        self.assertEqual(self.call("--export", EXAMPLE / "export.jsonl")[0], 0)
        self.assertEqual(self.call("--export", EXAMPLE / "proof.jsonl"), (1, ["bad - LINE_UNREADABLE 1"]))
        self.assertEqual(self.call("--proofs", EXAMPLE / "proof.jsonl", "--checkpoints", EXAMPLE), (0, ["1 good, 0 refused"]))
        self.assertEqual(self.call("--proofs", EXAMPLE / "public-key.pem")[0], 1)

    def test_could_not_look(self):
        for words in (
            (),
            ("--export",),
            ("--exp", EXAMPLE / "export.jsonl"),
            ("--export", "nowhere"),
            ("--proofs", "nowhere"),
            ("--export", EXAMPLE),
            ("--export", EXAMPLE / "export.jsonl", "--proofs", EXAMPLE / "proof.jsonl"),
            ("--export", EXAMPLE / "export.jsonl", "--checkpoints", "nowhere"),
            ("--proofs", EXAMPLE / "proof.jsonl", "--checkpoints", "nowhere"),
        ):
            self.assertEqual(self.call(*words), (2, []), words)

    def test_a_reader_that_goes_away(self):
        many = self.place / "many"
        many.write_bytes(b"x\n" * 100_000)
        reading, writing = os.pipe()
        os.close(reading)
        words = [sys.executable, str(PROGRAM), "--proofs", str(many)]
        done = subprocess.run(words, stdout=writing, stderr=subprocess.PIPE, timeout=60)
        os.close(writing)
        self.assertEqual((done.returncode, done.stderr), (2, b""))


if __name__ == "__main__":
    unittest.main()
