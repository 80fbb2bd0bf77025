// Verifies exports with Go's own notes and trees, so that nobody has to trust Stet's.
// Reads folders of log.jsonl, payloads.jsonl, proof, consistency, older, newer, vkey, or of proof and vkey alone; prints "name ok" or "name bad".
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type head struct {
	size int64
	root tlog.Hash
}

func read(dir, name string) []byte {
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		panic(err)
	}
	return data
}

func hash(text string) tlog.Hash {
	h, err := tlog.ParseHash(text)
	if err != nil {
		panic(err)
	}
	return h
}

func open(msg []byte, verifier note.Verifier) head {
	n, err := note.Open(msg, note.VerifierList(verifier))
	if err != nil {
		panic(err)
	}
	lines := strings.Split(n.Text, "\n")
	if lines[0] != verifier.Name() {
		panic("another log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		panic(err)
	}
	return head{size, hash(lines[2])}
}

type stored []tlog.Hash

func (s *stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, at := range indexes {
		out[i] = (*s)[at]
	}
	return out, nil
}

func checkProof(text string, verifier note.Verifier) {
	parts := strings.SplitN(text, "\n\n", 2)
	lines := strings.Split(parts[0], "\n")
	entry, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	if lines[0] != "c2sp.org/tlog-proof@v1" || err != nil {
		panic("no proof")
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	if err != nil {
		panic(err)
	}
	var path tlog.RecordProof
	for _, line := range lines[3:] {
		path = append(path, hash(line))
	}
	under := open([]byte(parts[1]), verifier)
	if err := tlog.CheckRecord(path, under.size, under.root, index, tlog.RecordHash(entry)); err != nil {
		panic(err)
	}
}

func check(dir string) {
	verifier, err := note.NewVerifier(string(read(dir, "vkey")))
	if err != nil {
		panic(err)
	}
	checkProof(string(read(dir, "proof")), verifier)
	if _, err := os.Stat(filepath.Join(dir, "log.jsonl")); err != nil {
		return // a certificate, without the log it is of
	}
	older, newer := open(read(dir, "older"), verifier), open(read(dir, "newer"), verifier)

	data := read(dir, "log.jsonl")
	if !bytes.HasSuffix(data, []byte("\n")) {
		panic("cut short")
	}
	lines := bytes.Split(bytes.TrimSuffix(data, []byte("\n")), []byte("\n"))
	var hashes stored
	prev := sha256.Sum256(nil)
	sealed := map[int64]string{}
	for i, line := range lines {
		var entry struct {
			Seq   int64
			Prev  string
			Leaf  string
			Entry struct{ PayloadHash string }
		}
		if err := json.Unmarshal(line, &entry); err != nil {
			panic(err)
		}
		if entry.Seq != int64(i)+1 {
			panic("out of order")
		}
		if entry.Leaf != "" { // left out for a reader: its place and hash alone
			if n, err := hex.Decode(prev[:], []byte(entry.Leaf)); err != nil || n != len(prev) {
				panic("no hash")
			}
		} else {
			if entry.Prev != hex.EncodeToString(prev[:]) {
				panic("out of order")
			}
			sealed[entry.Seq] = entry.Entry.PayloadHash
			prev = tlog.RecordHash(line)
		}
		more, err := tlog.StoredHashesForRecordHash(int64(i), prev, &hashes)
		if err != nil {
			panic(err)
		}
		hashes = append(hashes, more...)
	}
	for _, h := range []head{older, newer} {
		if int64(len(lines)) < h.size {
			panic("too short")
		}
		root, err := tlog.TreeHash(h.size, &hashes)
		if err != nil || root != h.root {
			panic("another root")
		}
	}
	for _, line := range bytes.Split(bytes.TrimSpace(read(dir, "payloads.jsonl")), []byte("\n")) {
		var beside struct {
			Seq           int64
			Salt, Payload string
			Redacted      string
		}
		if err := json.Unmarshal(line, &beside); err != nil {
			panic(err)
		}
		if beside.Redacted != "" {
			continue
		}
		salt, err := hex.DecodeString(beside.Salt)
		sum := sha256.Sum256(append(salt, beside.Payload...))
		if err != nil || hex.EncodeToString(sum[:]) != sealed[beside.Seq] {
			panic("other words")
		}
	}

	var grown tlog.TreeProof
	for _, line := range strings.Fields(string(read(dir, "consistency"))) {
		grown = append(grown, hash(line))
	}
	if err := tlog.CheckTree(grown, newer.size, newer.root, older.size, older.root); err != nil {
		panic(err)
	}
}

func main() {
	folders, _ := filepath.Glob(filepath.Join(os.Args[1], "*"))
	for _, dir := range folders {
		verdict := "ok"
		func() {
			defer func() {
				if recover() != nil {
					verdict = "bad"
				}
			}()
			check(dir)
		}()
		fmt.Println(filepath.Base(dir), verdict)
	}
}
