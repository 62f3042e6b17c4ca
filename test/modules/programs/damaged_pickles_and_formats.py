# Percent signs behind flags and widths, and pickles that are damaged.
import pickle

for f, a in [("%5%",()),("%5%",3),("%z",()),("%z",3),("%-%",()),("%%",()),("%5",()),("%",()),("%(a)%",{"a":1}),("%(a)%",{}),("%l%",()),("%.3%",()),("%*%",(3,)),("%5%",(1,2)),("%hd",3),("%lld",3),("% %",())]:
    for conv in (str, lambda s: s.encode()):
        try: print(conv(f), conv(f) % a)
        except Exception as e: print(conv(f), a, type(e).__name__, e)
for b in (b"garbage", b"", b"I", b"Ixx\n", b"g5\n.", b"\x80", b"\x80\x09.", b"\x80\x04", b"(", b".", b"N", b"]", b"S'abc'\n", b"Sabc\n.", b"L5\n.", b"V\\u00e9\n.", b"h\x05.", b"a.", b"0.", b"s.", b"t.", b"R.", b"b.", b"cno_such\nx\n.", b"\xff", b"I01\n.", b"I1\n0.", b"2.", b"\x85.", b"q", b"Nq\x00h\x00\x86."):
    try: print(b, pickle.loads(b))
    except Exception as e: print(b, type(e).__name__, e)
for name in ("nosuch", "no.such"):
    try: pickle.loads(b"cstring\n" + name.encode() + b"\n.")
    except AttributeError as e: print(e.name, str(e)[:30])
