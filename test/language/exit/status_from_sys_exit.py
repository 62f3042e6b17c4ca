import sys

print("before")  # expect: before
sys.exit(3)
print("after")
# expect exit: 3
