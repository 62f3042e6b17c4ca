name = "x"
value = {
    "k": 1,
}
print(f"""first {name}
second {
    value[
        "k"
    ]  # a comment inside
} third""")
# expect: first x
# expect: second 1 third
print(f"one "
      f"{name} "
      "{not formatted} "
      rf"\n{name}")
# expect: one x {not formatted} \nx
print(f"{
    name!r
    :>5}")
# expect:   'x'
print(f'a{
name}b')
# expect: axb
