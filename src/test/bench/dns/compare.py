#!/usr/bin/env python3
"""Asks three DNS servers the same questions and prints where their replies differ.

usage: compare.py OURS KNOT NSD   (each a port of 127.0.0.1)

All three must serve the zones beside this file; `run.sh` sets that up. SOA serials are left out of
the comparison, and addresses are compared as a set, since ours come in turn.
"""
import socket
import struct
import sys

TYPES = {"A": 1, "NS": 2, "CNAME": 5, "SOA": 6, "PTR": 12, "HINFO": 13, "MX": 15, "TXT": 16,
         "AAAA": 28, "SRV": 33, "DS": 43, "DNSKEY": 48, "HTTPS": 65, "CAA": 257, "ANY": 255,
         "AXFR": 252, "IXFR": 251, "MAILB": 253, "OPT": 41, "TSIG": 250, "TKEY": 249,
         "TYPE65280": 65280, "TYPE0": 0}
NAMES = {v: k for k, v in TYPES.items()}
CODES = {0: "NOERROR", 1: "FORMERR", 2: "SERVFAIL", 3: "NXDOMAIN", 4: "NOTIMP", 5: "REFUSED",
         9: "NOTAUTH", 16: "BADVERS"}


def wire(name):
    if name == ".":
        return b"\0"
    return b"".join(bytes([len(l)]) + l.encode() for l in name.rstrip(".").split(".")) + b"\0"


def opt(size=1232, version=0, do=False, data=b"", name=b"\0"):
    return name + struct.pack("!HHBBHH", 41, size, 0, version, 0x8000 if do else 0, len(data)) + data


def query(name, qtype, cls=1, flags=0x0100, extra=(), counts=None, tail=b"", qname=None):
    counts = counts or (1, 0, 0, len(extra))
    body = (qname if qname is not None else wire(name)) + struct.pack("!HH", TYPES[qtype], cls)
    return struct.pack("!6H", 0x4242, flags, *counts) + body + b"".join(extra) + tail


def read_name(m, at):
    labels, end, hops = [], None, 0
    while True:
        n = m[at]
        if n & 0xC0 == 0xC0:
            end = end or at + 2
            at = (n & 0x3F) << 8 | m[at + 1]
            hops += 1
            if hops > 50:
                raise ValueError("pointers in a circle")
        elif n == 0:
            return ".".join(labels) or ".", end or at + 1
        else:
            labels.append(m[at + 1:at + 1 + n].decode("latin-1"))
            at += 1 + n


def read(m):
    if m is None:
        return {"reply": "none"}
    ident, flags, qd, an, ns, ar = struct.unpack("!6H", m[:12])
    at, sections, edns, question = 12, [[], [], []], None, ""
    for _ in range(qd):
        question, at = read_name(m, at)
        question += " " + str(struct.unpack("!HH", m[at:at + 4]))
        at += 4
    rcode = flags & 15
    for s, count in enumerate((an, ns, ar)):
        for _ in range(count):
            owner, at = read_name(m, at)
            t, c, ttl, n = struct.unpack("!HHIH", m[at:at + 10])
            at += 10
            data = m[at:at + n]
            if t == 41:
                rcode |= ttl >> 24 << 4
                edns = "EDNS v%d%s" % (ttl >> 16 & 255, " DO" if ttl & 0x8000 else "")
            else:
                if t in (2, 5):
                    data = read_name(m, at)[0]
                elif t == 6:
                    mname, p = read_name(m, at)
                    rname, p = read_name(m, p)
                    data = "%s %s %s" % (mname, rname, struct.unpack("!5I", m[p:p + 20])[1:])
                elif t == 1:
                    data = ".".join(map(str, data))
                sections[s].append("%s %d %s %s" % (owner, ttl, NAMES.get(t, t), data))
            at += n
    names = [f for f, bit in (("aa", 0x400), ("tc", 0x200), ("rd", 0x100), ("ra", 0x80),
                              ("ad", 0x20), ("cd", 0x10)) if flags & bit]
    return {"rcode": CODES.get(rcode, rcode), "flags": " ".join(names), "question": question,
            "edns": edns or "", "opcode": flags >> 11 & 15, "id": ident == 0x4242,
            "answer": sorted(sections[0]), "authority": sorted(sections[1]),
            "additional": sorted(sections[2]), "rest": len(m) - at}


def udp(port, message):
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.settimeout(0.7)
    s.sendto(message, ("127.0.0.1", port))
    try:
        return s.recv(65535)
    except socket.timeout:
        return None
    finally:
        s.close()


def tcp(port, message):
    s = socket.create_connection(("127.0.0.1", port), 2)
    s.settimeout(2)
    try:
        s.sendall(struct.pack("!H", len(message)) + message)
        f = s.makefile("rb")
        head = f.read(2)
        return f.read(struct.unpack("!H", head)[0]) if len(head) == 2 else None
    except (socket.timeout, OSError):
        return None
    finally:
        s.close()


P = "photos.herokuapp.test"
W = "www.photos.example"
TSIG = wire("key.example") + struct.pack("!HHIH", 250, 255, 0, 45) + wire("hmac-sha256") + \
    struct.pack("!HIH", 0, 1, 300) + struct.pack("!H", 16) + bytes(16) + struct.pack("!HHH", 0x4242, 0, 0)
A_RR = b"\xc0\x0c" + struct.pack("!HHIH", 1, 1, 60, 4) + bytes(4)

CASES = [("%s %s" % (n, t), udp, query(n, t)) for n, t in [
    (P, "A"), (P, "AAAA"), (P, "MX"), (P, "TXT"), (P, "CNAME"), (P, "SOA"), (P, "NS"), (P, "HTTPS"),
    (P, "TYPE65280"), (P, "CAA"), (P, "DS"), (P, "ANY"),
    ("PhOtOs.HeRoKuApP.TeSt", "A"), ("nobody.herokuapp.test", "A"), ("a.b.nobody.herokuapp.test", "A"),
    ("nobody.herokuapp.test", "ANY"), ("a.photos.herokuapp.test", "A"),
    ("herokuapp.test", "SOA"), ("herokuapp.test", "NS"), ("herokuapp.test", "A"),
    ("herokuapp.test", "DNSKEY"), ("herokudns.test", "NS"), ("ns1.herokuapp.test", "A"),
    ("ns1.dnsprovider.test", "A"), ("photos.localhost", "A"), ("localhost", "A"),
    (W, "A"), (W, "AAAA"), (W, "CNAME"), (W, "ANY"), (W, "SOA"), ("WWW.PHOTOS.EXAMPLE", "A"),
    ("photos.example", "A"), ("photos.example", "AAAA"), ("photos.example", "SOA"), ("photos.example", "NS"),
    (W + ".herokudns.test", "A"), ("example.herokudns.test", "A"), ("photos.example.herokudns.test", "A"),
    ("blue.shop.example", "A"), ("blue.shop.example", "CNAME"), ("blue.shop.example", "TXT"),
    ("a.b.shop.example", "CNAME"), ("*.shop.example", "CNAME"), ("x.in.shop.example", "CNAME"),
    ("shop.example", "A"), ("l1.shop.example", "A"), ("out.shop.example", "A"), ("gone.shop.example", "A"),
    ("deep.other.example", "A"), ("other.example", "A"), ("b.deep.other.example", "A"),
    ("x.a.deep.other.example", "A"), ("a.deep.other.example", "CNAME"),
    ("elsewhere.org", "A"), (".", "NS"), ("test", "A"), ("www.example.com", "AAAA"),
    ("many.example", "SOA")]]
CASES += [
    ("EDNS", udp, query(P, "A", extra=[opt()])),
    ("EDNS DO", udp, query(P, "A", extra=[opt(do=True)])),
    ("EDNS size 0", udp, query(P, "A", extra=[opt(0)])),
    ("EDNS version 1", udp, query(P, "A", extra=[opt(version=1)])),
    ("EDNS unknown option", udp, query(P, "A", extra=[opt(data=struct.pack("!HH", 65001, 3) + b"abc")])),
    ("EDNS cut option", udp, query(P, "A", extra=[opt(data=struct.pack("!HH", 65001, 9) + b"abc")])),
    ("EDNS cookie", udp, query(P, "A", extra=[opt(data=struct.pack("!HH", 10, 8) + b"12345678")])),
    ("EDNS twice", udp, query(P, "A", extra=[opt(), opt()])),
    ("EDNS with a name", udp, query(P, "A", extra=[opt(name=wire("a"))])),
    ("EDNS NXDOMAIN", udp, query("nobody." + P[7:], "A", extra=[opt()])),
    ("big, no EDNS", udp, query("www.many.example", "A")),
    ("big, EDNS 512", udp, query("www.many.example", "A", extra=[opt(512)])),
    ("big, EDNS 1232", udp, query("www.many.example", "A", extra=[opt(1232)])),
    ("bigger, EDNS 4096", udp, query("big.many.example", "A", extra=[opt(4096)])),
    ("bigger, TCP", tcp, query("big.many.example", "A")),
    ("TCP", tcp, query(W, "A")),
    ("TCP NXDOMAIN EDNS", tcp, query("nobody." + P[7:], "A", extra=[opt()])),
    ("no RD", udp, query(P, "A", flags=0)),
    ("AD and CD set", udp, query(P, "A", flags=0x0130)),
    ("TC set", udp, query(P, "A", flags=0x0200)),
    ("AA, RA and Z set", udp, query(P, "A", flags=0x05C0)),
    ("class CH", udp, query("version.bind", "TXT", cls=3)),
    ("class CH, our name", udp, query(P, "A", cls=3)),
    ("class ANY", udp, query(P, "A", cls=255)),
    ("class HS", udp, query(P, "A", cls=4)),
    ("AXFR by UDP", udp, query("herokuapp.test", "AXFR")),
    ("AXFR by TCP", tcp, query("herokuapp.test", "AXFR")),
    ("IXFR by TCP", tcp, query("herokuapp.test", "IXFR")),
    ("MAILB", udp, query(P, "MAILB")),
    ("type OPT", udp, query(P, "OPT")),
    ("type TSIG", udp, query(P, "TSIG")),
    ("type TKEY", udp, query(P, "TKEY")),
    ("type 0", udp, query(P, "TYPE0")),
    ("IQUERY", udp, query(P, "A", flags=0x0800)),
    ("STATUS", udp, query(P, "A", flags=0x1000)),
    ("NOTIFY", udp, query("herokuapp.test", "SOA", flags=0x2000)),
    ("UPDATE", udp, query("herokuapp.test", "SOA", flags=0x2800)),
    ("opcode 15", udp, query(P, "A", flags=0x7800)),
    ("a reply", udp, query(P, "A", flags=0x8100)),
    ("no question", udp, struct.pack("!6H", 0x4242, 0x0100, 0, 0, 0, 0)),
    ("two questions", udp, query(P, "A", counts=(2, 0, 0, 0), tail=wire(W) + struct.pack("!HH", 1, 1))),
    ("question cut off", udp, query(P, "A")[:-3]),
    ("name cut off", udp, query(P, "A")[:20]),
    ("header alone", udp, query(P, "A")[:12]),
    ("11 bytes", udp, query(P, "A")[:11]),
    ("an answer in it", udp, query(P, "A", counts=(1, 1, 0, 0), tail=A_RR)),
    ("an authority in it", udp, query(P, "A", counts=(1, 0, 1, 0), tail=A_RR)),
    ("an additional A in it", udp, query(P, "A", extra=[A_RR])),
    ("counts too high", udp, query(P, "A", counts=(1, 0, 0, 3))),
    ("trailing bytes", udp, query(P, "A", tail=b"\0\0\0")),
    ("pointer to itself", udp, query(P, "A", qname=b"\xc0\x0c")),
    ("pointer in the question", udp, query(P, "A", qname=b"\x06photos\xc0\x04")),
    ("label of 64 bytes", udp, query(P, "A", qname=b"\x40" + b"a" * 64 + wire(P))),
    ("name of 256 bytes", udp, query(P, "A", qname=(b"\x3f" + b"a" * 63) * 3 + b"\x3e" + b"b" * 62 + b"\0")),
    ("name of 255 bytes", udp, query(P, "A", qname=(b"\x3f" + b"a" * 63) * 3 + b"\x3d" + b"b" * 61 + b"\0")),
    ("dot in a label", udp, query(P, "A", qname=b"\x10photos.herokuapp\x04test\0")),
    ("zero byte in a label", udp, query(P, "A", qname=b"\x03a\x00b\x09herokuapp\x04test\0")),
    ("TSIG, unknown key", udp, query(P, "A", extra=[TSIG])),
    ("TSIG not at the end", udp, query(P, "A", extra=[TSIG, opt()])),
]


def main():
    ports = [int(p) for p in sys.argv[1:4]]
    same, rows = 0, []
    for title, ask, message in CASES:
        ours, knot, nsd = (read(ask(p, message)) for p in ports)
        both = [who for who, r in (("Knot", knot), ("NSD", nsd)) if r == ours]
        if len(both) == 2:
            same += 1
            continue
        rows.append((title, ours, knot, nsd, both))
    print("%d questions; the three agree on %d" % (len(CASES), same))
    for title, ours, knot, nsd, both in rows:
        print("* %s%s" % (title, "  (as %s)" % both[0] if both else ""))
        keys = sorted({k for r in (ours, knot, nsd) for k in r})
        for k in keys:
            v = [r.get(k) for r in (ours, knot, nsd)]
            if v[0] != v[1] or v[0] != v[2]:
                print("    %-10s ours %s | knot %s | nsd %s" % (k, *[short(x) for x in v]))


def short(value):
    if isinstance(value, list):
        return "%d: %s" % (len(value), "; ".join(map(str, value))[:150])
    return value


main()
