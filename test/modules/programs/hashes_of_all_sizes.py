# Every hash over lengths around its block size, in one piece and in several; BLAKE2 with all parameters.
import _md5,_sha1,_sha2,_sha3,_blake2
data=[b'',b'a',b'abc',b'x'*55,b'x'*56,b'x'*63,b'x'*64,b'x'*65,b'x'*111,b'x'*112,b'x'*127,b'x'*128,b'x'*129,b'y'*1000,bytes(range(256))*20]
fs=[_md5.md5,_sha1.sha1,_sha2.sha224,_sha2.sha256,_sha2.sha384,_sha2.sha512,_sha3.sha3_224,_sha3.sha3_256,_sha3.sha3_384,_sha3.sha3_512,_blake2.blake2b,_blake2.blake2s]
for f in fs:
    for d in data: print(f(d).hexdigest())
    h=f(); 
    for d in data: h.update(d)
    c=h.copy(); c.update(b'more'); print(h.hexdigest(), c.digest(), h.name,h.digest_size,h.block_size)
    for e in ('x',1,None):
        try: print(f(e) and 1)
        except TypeError as x: print(x)
for f in (_sha3.shake_128,_sha3.shake_256):
    for d in data: print(f(d).hexdigest(10), f(d).hexdigest(400))
print(_blake2.blake2b(b'abc',digest_size=20,key=b'key',salt=b'salt',person=b'me',fanout=2,depth=3,leaf_size=4,node_offset=5,node_depth=1,inner_size=10,last_node=True).hexdigest())
print(_blake2.blake2s(b'abc'*50,digest_size=20,key=b'key',salt=b'salt',person=b'me',fanout=2,depth=3,leaf_size=4,node_offset=5,node_depth=1,inner_size=10,last_node=True).hexdigest())
for kw in (dict(digest_size=0),dict(digest_size=65),dict(key=b'x'*65),dict(salt=b'x'*17),dict(person=b'x'*17),dict(fanout=256),dict(depth=0),dict(inner_size=65),dict(node_depth=-1)):
    try: _blake2.blake2b(**kw)
    except Exception as e: print(type(e).__name__,e)
print(_sha3.sha3_256()._rate_bits,_sha3.sha3_256()._capacity_bits,_sha3.sha3_256()._suffix,_blake2.blake2b.SALT_SIZE)
ba=bytearray(b'q'*5000); print(_sha2.sha256(ba).hexdigest(), _md5.md5(memoryview(ba)).hexdigest())
