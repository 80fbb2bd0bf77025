"""Verifies exports with Python alone, so that nobody has to trust Stet's verifier.

Reads folders of log.jsonl, payloads.jsonl, proof, consistency, older, newer, vkey, or of proof and vkey alone; prints "name ok" or "name bad".
Proofs are checked by making them again from the whole log, not by following them.
"""
import json
import sys
from base64 import b64decode, b64encode
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def need(true):
    if not true:
        raise ValueError


def root(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"").digest()
    k = split(len(leaves))
    return sha256(b"\1" + root(leaves[:k]) + root(leaves[k:])).digest()


def split(count):
    return 1 << (count - 1).bit_length() - 1


def inclusion(index, leaves):
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if index < k:
        return inclusion(index, leaves[:k]) + [root(leaves[k:])]
    return inclusion(index - k, leaves[k:]) + [root(leaves[:k])]


def growth(size, leaves, whole=True):
    if size == len(leaves):
        return [] if whole else [root(leaves)]
    k = split(len(leaves))
    if size <= k:
        return growth(size, leaves[:k], whole) + [root(leaves[k:])]
    return growth(size - k, leaves[k:], False) + [root(leaves[:k])]


def open_note(note, vkey):
    name, key_id, encoded = vkey.split("+", 2)
    raw = b64decode(encoded)
    need(raw[0] == 1 and sha256(name.encode() + b"\n" + raw).digest()[:4].hex() == key_id)
    text, lines = note.rsplit("\n\n", 1)
    text += "\n"
    signed = 0
    for line in lines.splitlines():
        dash, signer, encoded = line.split(" ")
        signature = b64decode(encoded)
        if signer == name and signature[:4].hex() == key_id:
            Ed25519PublicKey.from_public_bytes(raw[1:]).verify(signature[4:], text.encode())
            signed += 1
    origin, size, head = text.splitlines()
    need(signed and origin == name)
    return int(size), b64decode(head)


def leads(index, size, leaf, path, head):
    """RFC 9162, 2.1.3.2: the path from a leaf up to the root, without the log."""
    at, last = index, size - 1
    need(0 <= at <= last)
    for other in path:
        need(last > 0)
        if at & 1 or at == last:
            leaf = sha256(b"\1" + other + leaf).digest()
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            leaf = sha256(b"\1" + leaf + other).digest()
        at, last = at >> 1, last >> 1
    return last == 0 and leaf == head


def check_proof(text, vkey):
    proof, note = text.split("\n\n", 1)
    title, extra, index, *path = proof.split("\n")
    size, head = open_note(note, vkey)
    entry = b64decode(extra[len("extra ") :])
    at = int(index[len("index ") :])
    need(title == "c2sp.org/tlog-proof@v1" and json.loads(entry)["seq"] == at + 1)
    need(leads(at, size, sha256(b"\0" + entry).digest(), [b64decode(h) for h in path], head))


def check(folder):
    def file(name):
        return (folder / name).read_bytes()

    vkey = file("vkey").decode()
    if not (folder / "log.jsonl").exists():  # a certificate, without the log it is of
        return check_proof(file("proof").decode(), vkey)
    older, newer = (open_note(file(name).decode(), vkey) for name in ("older", "newer"))
    lines = file("log.jsonl").split(b"\n")
    need(lines.pop() == b"")
    leaves, hashes = [], {}
    for number, line in enumerate(lines, 1):
        value = json.loads(line.decode())
        if "leaf" in value:  # left out for a reader: its place and hash alone
            need(value["seq"] == number)
            leaves.append(bytes.fromhex(value["leaf"]))
            continue
        before = leaves[-1] if leaves else sha256(b"").digest()
        need(value["seq"] == number and value["prev"] == before.hex())
        hashes[number] = value["entry"]["payloadHash"]
        leaves.append(sha256(b"\0" + line).digest())
    for size, head in (older, newer):
        need(len(leaves) >= size and root(leaves[:size]) == head)
    for line in file("payloads.jsonl").splitlines():
        beside = json.loads(line)
        if "redacted" in beside:
            continue
        salted = bytes.fromhex(beside["salt"]) + beside["payload"].encode()
        need(sha256(salted).hexdigest() == hashes[beside["seq"]])
    need([b64decode(h) for h in file("consistency").split()] == growth(older[0], leaves[: newer[0]]))
    proof, note = file("proof").decode().split("\n\n", 1)
    title, extra, index, *path = proof.split("\n")
    size, head = open_note(note, vkey)
    at = int(index[len("index ") :])
    need(title == "c2sp.org/tlog-proof@v1" and b64decode(extra[len("extra ") :]) == lines[at])
    need([b64decode(h) for h in path] == inclusion(at, leaves[:size]) and root(leaves[:size]) == head)


for folder in sorted(Path(sys.argv[1]).iterdir()):
    try:
        check(folder)
        print(folder.name, "ok")
    except Exception:
        print(folder.name, "bad")
