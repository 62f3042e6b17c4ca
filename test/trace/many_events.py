# More records than a small buffer holds: every sleep lets the GIL go and takes it again.
import time

for _ in range(8000):
    time.sleep(0)
print("done")
