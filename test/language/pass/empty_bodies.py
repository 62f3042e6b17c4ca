def f(): pass
class C: pass
def g(): ...
class D: ...
for i in range(3): pass
if True: pass
while False: pass
try: pass
finally: pass
print(f(), g(), C().__class__.__name__, D.__name__, i)  # expect: None None C D 2
