raise SystemExit(256 + 5)
# expect exit: 5
