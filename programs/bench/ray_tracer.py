"""Operator overloading on small objects: vectors, spheres, rays, a checksum of the picture.

Size: rows.
"""

import sys
import time


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(-self.x, -self.y, -self.z)

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def __abs__(self):
        return (self @ self) ** 0.5

    def unit(self):
        return self * (1.0 / abs(self))

    def mirrored(self, normal):
        return self - normal * (2.0 * (self @ normal))


class Sphere:
    def __init__(self, center, radius, shade, mirror):
        self.center = center
        self.radius = radius
        self.shade = shade
        self.mirror = mirror

    def hit(self, origin, direction):
        to_center = self.center - origin
        along = to_center @ direction
        squared = along * along - to_center @ to_center + self.radius * self.radius
        if squared < 0:
            return None
        distance = along - squared**0.5
        return distance if distance > 1e-6 else None

    def normal_at(self, point):
        return (point - self.center).unit()


class Floor:
    mirror = 0.2
    shade = 0.9

    def hit(self, origin, direction):
        if direction.y > -1e-9:
            return None
        return -(origin.y + 1.0) / direction.y

    def normal_at(self, point):
        return Vector(0.0, 1.0, 0.0)


class Scene:
    def __init__(self):
        self.things = [
            Sphere(Vector(0.0, 0.2, 6.0), 1.2, 0.8, 0.4),
            Sphere(Vector(-1.8, -0.3, 5.0), 0.7, 0.6, 0.1),
            Sphere(Vector(1.6, -0.4, 4.5), 0.6, 1.0, 0.0),
            Floor(),
        ]
        self.light = Vector(4.0, 6.0, -2.0)

    def nearest(self, origin, direction):
        best = thing_hit = None
        for thing in self.things:
            distance = thing.hit(origin, direction)
            if distance is not None and (best is None or distance < best):
                best, thing_hit = distance, thing
        return best, thing_hit

    def brightness(self, origin, direction, depth=0):
        distance, thing = self.nearest(origin, direction)
        if thing is None:
            return 0.3 + 0.2 * direction.y
        point = origin + distance * direction
        normal = thing.normal_at(point)
        to_light = (self.light - point).unit()
        light = max(0.0, normal @ to_light)
        if light and self.nearest(point + normal * 1e-4, to_light)[1] is not None:
            light = 0.0
        value = thing.shade * (0.1 + 0.9 * light)
        if thing.mirror and depth < 3:
            reflected = direction.mirrored(normal)
            value += thing.mirror * self.brightness(point + normal * 1e-4, reflected, depth + 1)
        return value


def run(size=280):
    scene = Scene()
    eye = Vector(0.0, 0.5, 0.0)
    checksum = 0
    rows = []
    for y in range(size):
        row = ""
        for x in range(size):
            direction = Vector((x - size / 2) / size, (size / 2 - y) / size, 1.0).unit()
            value = min(1.0, scene.brightness(eye, direction))
            checksum = (checksum * 31 + int(value * 255)) & 0xFFFFFFFF
            row += " .:-=+*#%@"[int(value * 9.99)]
        rows.append(row)
    return f"checksum {checksum:08x}\n{rows[size // 2][:60].strip()}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
