log = []


def t(x, value):
    log.append(x)
    return value


print(t("a", 0) and t("b", 1) or t("c", 2), log)  # expect: 2 ['a', 'c']
log.clear()
print(t("a", 1) or t("b", 1) and t("c", 0), log)  # expect: 1 ['a']
log.clear()
print(not t("a", 0) and (t("b", 0) or t("c", "x")), log)  # expect: x ['a', 'b', 'c']
log.clear()
print(t("a", 1) if t("b", 0) else t("c", 3), log)  # expect: 3 ['b', 'c']
log.clear()
if t(1, 0) or t(2, 1):
    log.append("in")
while t("w", 0) and t("never", 1):
    pass
print(log)  # expect: [1, 2, 'in', 'w']
log.clear()
assert t("x", 1) or t("y", 0), t("message", "")
print(log, 1 < t("mid", 2) < t("end", 1), log)
# expect: ['x', 'mid', 'end'] False ['x', 'mid', 'end']
