"""Three-vectors and 3 x 3 rotations in plain floats: at this size several times quicker than numpy calls."""

from __future__ import annotations

import math

from bonehome.domain.figure.pose import Vector

# Nine floats, row by row; the columns are the axes x, y, z of a frame.
Matrix = tuple[float, float, float, float, float, float, float, float, float]

DEGREES = math.pi / 180.0
IDENTITY: Matrix = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)
TINY = 1e-9


def add(a: Vector, b: Vector) -> Vector:
    """A + b."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vector, b: Vector) -> Vector:
    """A - b."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def along(a: Vector, b: Vector, k: float) -> Vector:
    """A + k b."""
    return (a[0] + k * b[0], a[1] + k * b[1], a[2] + k * b[2])


def dot(a: Vector, b: Vector) -> float:
    """The inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """The vector product."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vector) -> float:
    """The Euclidean norm."""
    return math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vector) -> Vector:
    """A at length 1; a vector without length stays near zero."""
    k = 1.0 / max(TINY, length(a))
    return (a[0] * k, a[1] * k, a[2] * k)


def across(a: Vector, axis: Vector) -> Vector:
    """The unit part of a perpendicular to the unit vector ``axis``."""
    return unit(along(a, axis, -dot(a, axis)))


def x_axis(m: Matrix) -> Vector:
    """The first column: forward."""
    return (m[0], m[3], m[6])


def y_axis(m: Matrix) -> Vector:
    """The second column: up, or towards the body for a limb."""
    return (m[1], m[4], m[7])


def z_axis(m: Matrix) -> Vector:
    """The third column: the person's right."""
    return (m[2], m[5], m[8])


def from_axes(x: Vector, y: Vector, z: Vector) -> Matrix:
    """The matrix with these columns."""
    return (x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2])


def frame_of(y: Vector, z: Vector) -> Matrix:
    """The right-handed frame with these two unit axes."""
    return from_axes(cross(y, z), y, z)


def matmul(a: Matrix, b: Matrix) -> Matrix:
    """A b."""
    a0, a1, a2, a3, a4, a5, a6, a7, a8 = a
    b0, b1, b2, b3, b4, b5, b6, b7, b8 = b
    return (
        a0 * b0 + a1 * b3 + a2 * b6, a0 * b1 + a1 * b4 + a2 * b7, a0 * b2 + a1 * b5 + a2 * b8,
        a3 * b0 + a4 * b3 + a5 * b6, a3 * b1 + a4 * b4 + a5 * b7, a3 * b2 + a4 * b5 + a5 * b8,
        a6 * b0 + a7 * b3 + a8 * b6, a6 * b1 + a7 * b4 + a8 * b7, a6 * b2 + a7 * b5 + a8 * b8,
    )  # fmt: skip


def transposed(m: Matrix) -> Matrix:
    """The inverse of a rotation."""
    return (m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8])


def rotated(m: Matrix, v: Vector) -> Vector:
    """M v."""
    a, b, c = v
    return (m[0] * a + m[1] * b + m[2] * c, m[3] * a + m[4] * b + m[5] * c, m[6] * a + m[7] * b + m[8] * c)


def about_x(degrees: float) -> Matrix:
    """Right-handed rotation about x."""
    c, s = math.cos(degrees * DEGREES), math.sin(degrees * DEGREES)
    return (1.0, 0.0, 0.0, 0.0, c, -s, 0.0, s, c)


def about_y(degrees: float) -> Matrix:
    """Right-handed rotation about y."""
    c, s = math.cos(degrees * DEGREES), math.sin(degrees * DEGREES)
    return (c, 0.0, s, 0.0, 1.0, 0.0, -s, 0.0, c)


def about_z(degrees: float) -> Matrix:
    """Right-handed rotation about z."""
    c, s = math.cos(degrees * DEGREES), math.sin(degrees * DEGREES)
    return (c, -s, 0.0, s, c, 0.0, 0.0, 0.0, 1.0)


def turned_about_z(m: Matrix, degrees: float) -> Matrix:
    """M Rz: the cheap form of the commonest joint, a hinge."""
    if degrees == 0.0:
        return m
    c, s = math.cos(degrees * DEGREES), math.sin(degrees * DEGREES)
    m0, m1, m2, m3, m4, m5, m6, m7, m8 = m
    return (
        m0 * c + m1 * s, m1 * c - m0 * s, m2,
        m3 * c + m4 * s, m4 * c - m3 * s, m5,
        m6 * c + m7 * s, m7 * c - m6 * s, m8,
    )  # fmt: skip


def rotation_vector(x: float, y: float, z: float) -> Matrix:
    """The rotation about the vector by its length in radians (Rodrigues)."""
    angle = math.sqrt(x * x + y * y + z * z)
    if angle < TINY:
        return IDENTITY
    x, y, z = x / angle, y / angle, z / angle
    c, s = math.cos(angle), math.sin(angle)
    k = 1.0 - c
    return (
        c + x * x * k, x * y * k - z * s, x * z * k + y * s,
        y * x * k + z * s, c + y * y * k, y * z * k - x * s,
        z * x * k - y * s, z * y * k + x * s, c + z * z * k,
    )  # fmt: skip
