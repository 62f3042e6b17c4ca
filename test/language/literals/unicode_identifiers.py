# Names may use letters of any script; they are compared in their NFKC form.
größe = 3
π = 3.14
名前 = "name"
print(größe, π, 名前)  # expect: 3 3.14 name
ﬁne = 1
print(fine)  # expect: 1
_ = 5
__x1 = 6
print(_ + __x1)  # expect: 11
