print("\d", len("\ "), b"\q")  # expect: \d 2 b'\\q'
