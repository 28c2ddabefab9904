import type { Rule } from "./drawing.ts";

const keyOf = ({ fromX, fromY, toX, thickness }: Rule): string =>
  fromX === toX ? `x${fromX} ${thickness}` : `y${fromY} ${thickness}`;

// Edges of rows are sums of line heights, which carry rounding dust.
const dust = 0.01;

const extendsAlong = (last: Rule, next: Rule): boolean =>
  last.fromX === last.toX
    ? next.fromY >= last.fromY - dust && next.fromY <= last.toY + dust
    : next.fromX >= last.fromX - dust && next.fromX <= last.toX + dust;

/**
 * The same lines with fewer strokes: what continues or repeats a line of its thickness becomes one with it. Lines run from left to
 * right or from top to bottom.
 */
export function joinRules(rules: readonly Rule[]): readonly Rule[] {
  const joined: Rule[] = [];
  const last = new Map<string, number>();
  for (const rule of rules) {
    const key = keyOf(rule);
    const place = last.get(key);
    const before = place === undefined ? undefined : joined[place];
    if (place !== undefined && before !== undefined && extendsAlong(before, rule)) {
      joined[place] = { ...before, toX: Math.max(before.toX, rule.toX), toY: Math.max(before.toY, rule.toY) };
      continue;
    }
    last.set(key, joined.length);
    joined.push(rule);
  }
  return joined;
}
