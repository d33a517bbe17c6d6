"""Limb and trunk contours of the prototype (a file of their own; otherwise as they were)."""
import math
import numpy as np
from PySide6.QtCore import Qt, QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QColor, QPen
from skel import P, SIDES, D2R, norm, solve
from draw import Style, Cam, CAMS, mix, THEME, THIGH, SHANK, UARM, FARM, TORSO, LIGHT, LIGHT_Z, SKIN
from geom import (closed_pts, closed, line, path_of, HullBatch, CurveBatch, new_path, hull_pts)
from head import HeadDraw

LW = .0027

_mixc = {}
def mixc(c, tone):
    if tone is None: return c if isinstance(c, QColor) else QColor(c)
    k = (c.rgba() if isinstance(c, QColor) else c, tone)
    v = _mixc.get(k)
    if v is None: v = _mixc[k] = mix(c, *tone)
    return v


def interp(x, xs, ys):
    return np.interp(x, xs, ys)


_IM = {}
def imat(xs, ts, key):
    """interpolation matrix M with M @ ys == np.interp(ts, xs, ys); cached per (table, range)"""
    M = _IM.get(key)
    if M is None:
        ts = np.asarray(ts, float)
        M = np.stack([np.interp(ts, xs, e) for e in np.eye(len(xs))], 1)
        if len(_IM) > 4000: _IM.clear()
        _IM[key] = M
    return M


_BT = {}
def bone_ts(tab, a, b):
    key = (id(tab), a, b)
    r = _BT.get(key)
    if r is None:
        xs = tab[:, 0]
        ts = np.concatenate([[a], xs[(xs > a + .03) & (xs < b - .03)], [b]])
        if len(_BT) > 2000: _BT.clear()
        r = _BT[key] = (ts, ts[:, None], imat(xs, ts, ('b',) + key))
    return r


class Limb:
    def __init__(s, cam, P0, P1, P2, F0, F1, tab0, tab1, sg):
        s.p = cam.p(np.stack([P0, P1, P2]))
        s.tabs = (tab0, tab1)
        s.t = []; s.n = []; s.w = []; s.fore = []
        p = s.p.tolist()
        for i, (A, B, F, tab) in enumerate(((P0, P1, F0, tab0), (P1, P2, F1, tab1))):
            dx, dy = p[i + 1][0] - p[i][0], p[i + 1][1] - p[i][1]
            L = math.hypot(dx, dy); d3 = B - A
            s.fore.append(L / math.sqrt(float(d3 @ d3)))
            tx, ty = (dx / L, dy / L) if L > 1e-6 else (0., -1.)
            n = np.array([-ty, tx])
            N3 = cam.r * n[0] + cam.u * n[1]
            nx = float(N3 @ F[:, 0]); nz = float(N3 @ F[:, 2]) * sg
            f, b = (tab[:, 1], tab[:, 2]) if nx > 0 else (tab[:, 2], tab[:, 1])
            l, m = (tab[:, 3], tab[:, 4]) if nz > 0 else (tab[:, 4], tab[:, 3])
            s.t.append(np.array([tx, ty])); s.n.append(n)
            nx2, nz2 = nx * nx, nz * nz
            s.w.append((np.sqrt(f * f * nx2 + l * l * nz2), np.sqrt(b * b * nx2 + m * m * nz2)))
        cr = s.t[0][0] * s.t[1][1] - s.t[0][1] * s.t[1][0]
        s.bend = math.atan2(cr, float(s.t[0] @ s.t[1]))

    def at(s, u):
        i = 0 if u < 1 else 1
        t = u - i
        tab = s.tabs[i]
        M = imat(tab[:, 0], [t], ('p', id(tab), t))[0]
        w = s.w[i]
        return s.p[i] + (s.p[i + 1] - s.p[i]) * t, s.t[i], s.n[i], (float(M @ w[0]), float(M @ w[1]))

    def _bone(s, i, a, b, sd, inf):
        ts, tc, M = bone_ts(s.tabs[i], a, b)
        w = M @ s.w[i][0 if sd > 0 else 1] + inf
        return s.p[i] + (s.p[i + 1] - s.p[i]) * tc + s.n[i] * (sd * w)[:, None], ts + i

    def side(s, u0, u1, inf, sd):
        """one side of the limb: points, u of each point, corner indices"""
        inner = s.bend * sd > 0
        ab = abs(s.bend)
        if u1 <= 1: q, us = s._bone(0, u0, u1, sd, inf); return q, us, set()
        if u0 >= 1: q, us = s._bone(1, u0 - 1, u1 - 1, sd, inf); return q, us, set()
        A, ua = s._bone(0, u0, 1., sd, inf); B, ub = s._bone(1, 0., u1 - 1, sd, inf)
        if inner and ab > .12:
            r = crossing(A, B)
            if r is not None:
                i, j, x = r
                return (np.concatenate([A[:i], [x], B[j + 1:]]), np.concatenate([ua[:i], [1.], ub[j + 1:]]), {i})
            return np.concatenate([A, B]), np.concatenate([ua, ub]), {len(A) - 1, len(A)}
        if not inner and ab > .30:
            k = 0 if sd > 0 else 1
            r0, r1 = s.w[0][k][-1] + inf, s.w[1][k][0] + inf
            n0, n1 = s.n[0] * sd, s.n[1] * sd
            a0 = math.atan2(n0[1], n0[0]); a1 = math.atan2(n1[1], n1[0])
            da = (a1 - a0 + math.pi) % (2 * math.pi) - math.pi
            m = max(2, int(abs(da) / .5) + 1)
            f = np.linspace(0, 1, m + 1)
            an = a0 + da * f; r = (r0 + (r1 - r0) * f) * (1 + .04 * np.sin(math.pi * f))
            arc = s.p[1] + np.stack([np.cos(an), np.sin(an)], 1) * r[:, None]
            return (np.concatenate([A[:-1], arc, B[1:]]), np.concatenate([ua[:-1], np.full(m + 1, 1.), ub[1:]]), set())
        return np.concatenate([A, B[1:]]), np.concatenate([ua, ub[1:]]), set()

    CAP0 = np.radians([-56, -28, 0, 28, 56]); CAP1 = np.radians([56, 0, -56])

    def contour(s, u0=0., u1=2., inf=0., cap0='round', cap1='flat', hem=0.0, open_from=None, cap_k=.95):
        """control polygon of the closed contour and, with open_from, of the outline that starts there (merged root)"""
        L, uL, cL = s.side(u0, u1, inf, 1); R, uR, cR = s.side(u0, u1, inf, -1)
        c1, t1, n1, w1 = s.at(min(u1, 1.9999))
        if cap1 == 'round':
            a = s.CAP1
            r = (w1[0] + w1[1]) / 2 + inf
            k = np.where(a > 0, w1[0], w1[1]) + inf
            end = c1 + n1 * (np.sin(a) * k)[:, None] + t1 * (np.cos(a) * r * .92)[:, None]
            ce = 0
        else:
            end = (c1 + t1 * hem)[None]; ce = 1
        nL, nE, nR = len(L), len(end), len(R)
        def build(start, Ls, Rs, iL, iR):
            pts = np.concatenate([start, Ls, end, Rs[::-1]]); k0 = len(start)
            cor = {k0 + i - iL for i in cL if i >= iL}
            kr = k0 + len(Ls) + nE
            cor |= {kr + (len(Rs) - 1 - (i - iR)) for i in cR if i >= iR}
            if ce: cor |= {k0 + len(Ls) - 1, kr}
            return pts, cor
        if cap0 == 'round':
            c0, t0, n0, w0 = s.at(u0)
            a = s.CAP0
            r = (w0[0] + w0[1]) / 2 + inf
            k = np.where(a > 0, w0[0], w0[1]) + inf
            st = c0 + n0 * (np.sin(a) * k)[:, None] - t0 * (np.cos(a) * r * cap_k)[:, None]
        else:
            st = np.zeros((0, 2))
        fp, fc = build(st, L, R, 0, 0)
        if cap0 != 'round': fc |= {0, len(fp) - 1}
        if open_from is not None:
            iL = int((uL < open_from - .02).sum()); iR = int((uR < open_from - .02).sum())
            op, oc = build(st[:0], L[iL:], R[iR:], iL, iR)
            oc |= {0, len(op) - 1}
            return (fp, fc), (op, oc)
        return (fp, fc), None

    def shade(s, u0=0., u1=2., inf=0.):
        sds = []
        for i in (0, 1):
            nl = float(s.n[i] @ LIGHT)
            sds.append((-1 if nl > 0 else 1, LIGHT_Z / math.sqrt(nl * nl + LIGHT_Z ** 2)))
        spans = []
        if u0 < 1 < u1 and abs(s.bend) < .45 and sds[0][0] == sds[1][0] and min(s.fore) > .45:
            spans.append((u0, u1))
        else:
            if u0 < 1 and s.fore[0] > .45: spans.append((u0, min(u1, 1.0)))
            if u1 > 1 and s.fore[1] > .45: spans.append((max(u0, 1.0), u1))
        out = []
        for a, b in spans:
            if b - a < .1: continue
            i0 = 0 if a < 1 else 1
            sd = sds[i0][0]; k = 0 if sd > 0 else 1
            fr = sds[i0][1] if b <= 1 or a >= 1 else (sds[0][1] + sds[1][1]) / 2
            if fr > .92: continue
            key = ('s', id(s.tabs[0]), a, b)
            r = _BT.get(key)
            if r is None:
                us = np.linspace(a, b, 9 if b - a > 1.1 else 6)
                i = np.where((us < 1) | ((us == 1) & (b <= 1)), 0, 1)
                t = us - i
                x = (us - a) / (b - a)
                tap = np.minimum(1, 3.2 * x + (.0 if a <= 0.2 else .35)) * np.minimum(1, 3.2 * (1 - x) + .15)
                M0 = imat(s.tabs[0][:, 0], np.clip(t, 0, 1), key + (0,)) * (i == 0)[:, None]; M1 = imat(s.tabs[1][:, 0], np.clip(t, 0, 1), key + (1,)) * (i == 1)[:, None]
                r = _BT[key] = (us, i, t[:, None], tap, M0, M1)
            us, i, t, tap, M0, M1 = r
            w = M0 @ s.w[0][k] + M1 @ s.w[1][k] + inf
            P0 = s.p[i]
            c = P0 + (s.p[i + 1] - P0) * t
            N = np.array(s.n)[i] * sd
            e = c + N * w[:, None]; q = c + N * (w * (1 - (1 - fr) * tap))[:, None]
            m = len(us)
            out.append((np.concatenate([e, q[::-1]]), {0, m - 1, m, 2 * m - 1}))
        return out

    def midline(s, hem):
        """centre of the visible surface, for a side stripe"""
        us = [u for u in (.12, .3, .5, .7, .88, 1.12, 1.3, 1.5, 1.7, 1.88) if u < hem]
        k = sum(1 for u in us if u < 1)
        key = ('m', id(s.tabs[0]), hem)
        r = _BT.get(key)
        if r is None:
            t0, t1 = np.array(us[:k]), np.array(us[k:]) - 1
            r = _BT[key] = (t0[:, None], t1[:, None], imat(s.tabs[0][:, 0], t0, key + (0,)), imat(s.tabs[1][:, 0], t1, key + (1,)) if len(t1) else None)
        t0, t1, M0, M1 = r
        a = s.p[0] + (s.p[1] - s.p[0]) * t0 + s.n[0] * ((M0 @ (s.w[0][0] - s.w[0][1])) * .5)[:, None]
        if M1 is None: return a
        b = s.p[1] + (s.p[2] - s.p[1]) * t1 + s.n[1] * ((M1 @ (s.w[1][0] - s.w[1][1])) * .5)[:, None]
        if abs(s.bend) > .5 and len(b) > 2: return np.concatenate([a[:4], s.p[1:2], b[1:]])
        return np.concatenate([a, b])

    def band_pts(s, u, half, inf, cv=.22):
        (c0, t0, n0, w0), (c1, t1, n1, w1) = s.at(u - half), s.at(u + half)
        L0, R0 = c0 + n0 * (w0[0] + inf), c0 - n0 * (w0[1] + inf)
        L1, R1 = c1 + n1 * (w1[0] + inf), c1 - n1 * (w1[1] + inf)
        k = np.array([.25, .5, .75])[:, None]
        bow = lambda A, B, t, w: A + (B - A) * k + t * ((w[0] + w[1]) * .5 * cv * 4 * k * (1 - k))
        return np.concatenate([[L0], bow(L0, R0, t0, w0), [R0], [R1], bow(R1, L1, t1, w1), [L1]])



def crossing(a, b):
    """crossing of the end of polyline a with the start of polyline b (inner side of a bent joint)"""
    A = a.tolist(); B = b.tolist()
    for i in range(len(A) - 2, -1, -1):
        px, py = A[i]; rx, ry = A[i + 1][0] - px, A[i + 1][1] - py
        for j in range(len(B) - 1):
            qx, qy = B[j]; sx, sy = B[j + 1][0] - qx, B[j + 1][1] - qy
            den = rx * sy - ry * sx
            if -1e-12 < den < 1e-12: continue
            wx, wy = qx - px, qy - py
            t = (wx * sy - wy * sx) / den
            if t < -1e-6 or t > 1.000001: continue
            u = (wx * ry - wy * rx) / den
            if u < -1e-6 or u > 1.000001: continue
            return i + 1, j, np.array([px + rx * t, py + ry * t])
    return None


class Torso:
    def __init__(s, cam, f):
        h = s.h = TORSO[:, 0]
        Fp, Fl, Ft = f.F['pelvis'], f.F['lumbar'], f.F['thorax']
        a = np.clip((h - .02) / .08, 0, 1); a = a * a * (3 - 2 * a)
        b = np.clip((h - .10) / .11, 0, 1); b = b * b * (3 - 2 * b)
        W = np.stack([1 - a, a * (1 - b), a * b], 1)
        X, Y, Z = ((W @ np.stack([Fp[:, k], Fl[:, k], Ft[:, k]])) for k in (0, 1, 2))
        X, Y, Z = (v / np.sqrt((v * v).sum(1))[:, None] for v in (X, Y, Z))
        pos = np.empty((len(h), 3))
        pos[0] = f.J['pelvis'] + Fp[:, 1] * h[0]
        pos[1:] = pos[0] + np.cumsum((Y[1:] + Y[:-1]) / 2 * np.diff(h)[:, None], 0)
        s.pos, s.X, s.Z = pos, X, Z
        s.c = cam.p(pos)
        d = np.empty_like(s.c); d[1:-1] = s.c[2:] - s.c[:-2]; d[0] = s.c[1] - s.c[0]; d[-1] = s.c[-1] - s.c[-2]
        s.t = d / np.maximum(1e-6, np.sqrt((d * d).sum(1)))[:, None]
        s.n = np.stack([-s.t[:, 1], s.t[:, 0]], 1)
        N3 = s.n[:, :1] * cam.r + s.n[:, 1:] * cam.u
        nx2 = (N3 * X).sum(1); nz = (N3 * Z).sum(1)
        w, fr, bk = TORSO[:, 1], TORSO[:, 2], TORSO[:, 3]
        F = np.where(nx2 > 0, fr, bk); B = np.where(nx2 > 0, bk, fr)
        s.wl = np.sqrt((F * nx2) ** 2 + (w * nz) ** 2); s.wr = np.sqrt((B * nx2) ** 2 + (w * nz) ** 2)
        s.nx = nx2

    def side(s, h0, h1, inf, flare, sd):
        h0 = round(h0, 3)
        key = ('t', h0, h1)
        r = _BT.get(key)
        if r is None:
            m = (s.h > h0 + .008) & (s.h < h1 - .006)
            hs = np.concatenate([[h0], s.h[m], [h1]])
            r = _BT[key] = (hs, imat(s.h, hs, key), np.clip(1 - (hs - h0) / .07, 0, 1))
        hs, M, fl = r
        return M @ s.c, (M @ s.n) * sd, M @ (s.wl if sd > 0 else s.wr) + inf + fl * flare, hs

    def contour(s, h0, h1, inf=0., flare=0., hem=True, sag=0.):
        hl, hr = h0 if isinstance(h0, tuple) else (h0, h0)
        a, b = s.side(hl, h1, inf, flare, 1), s.side(hr, h1, inf, flare, -1)
        L = a[0] + a[1] * a[2][:, None]; R = b[0] + b[1] * b[2][:, None]
        pts = [L, R[::-1]]; cor = set()
        n = len(L) + len(R)
        if hem:
            cor |= {0, n - 1}
            if sag: pts.append(((L[0] + R[0]) / 2 - s.t[0] * sag)[None])
        return np.concatenate(pts), cor

    def sides_outline(s, h0, h1):
        """outline polygon of the lower trunk without its bottom edge"""
        a, b = s.side(h0, h1, 0, 0, 1), s.side(h0, h1, 0, 0, -1)
        L = a[0] + a[1] * a[2][:, None]; R = b[0] + b[1] * b[2][:, None]
        return np.concatenate([L, R[::-1]]), {0, len(L) - 1, len(L), len(L) + len(R) - 1}

    def shade(s, h0, h1, inf=0., flare=0.):
        nl = s.n @ LIGHT
        sd = -1 if nl.mean() > 0 else 1
        h0 = (h0[0] if sd > 0 else h0[1]) if isinstance(h0, tuple) else h0
        c, n, w, hs = s.side(h0, h1, inf, flare, sd)
        nl = n @ LIGHT
        fr = np.clip(LIGHT_Z / np.sqrt(nl * nl + LIGHT_Z ** 2), .5, 1)
        x = (hs - hs[0]) / (hs[-1] - hs[0])
        g = 1 - (1 - fr) * np.clip(3.0 * (1 - x), 0, 1) * np.clip(.75 + 3 * x, 0, 1)
        e = c + n * w[:, None]; q = c + n * (w * g)[:, None]; k = len(e)
        return np.concatenate([e, q[::-1]]), {0, k - 1, k, 2 * k - 1}
