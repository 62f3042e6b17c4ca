x = 5
name = "Ada"
print(f"{x=} {x = } {name=} {name=!s} {x=:>4} {x + 1=} {len(name)=}")
# expect: x=5 x = 5 name='Ada' name=Ada x=   5 x + 1=6 len(name)=3
print(f"{x=!r:>4}|{name=:>6}|{ x=}|{x*2 = :04d}")  # expect: x=   5|name=   Ada| x=5|x*2 = 0010
print(f"{'a' 'b'=} {[1, 2]=} {x==5=}")  # expect: 'a' 'b'='ab' [1, 2]=[1, 2] x==5=True
print(f"""{
    x
    =}""")
# expect:
# expect:     x
# expect:     =5
