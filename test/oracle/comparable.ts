/** What the oracle and the engine must agree on: all of an assessment but the quotes and the pack's version. */
export function comparable(assessment: unknown): unknown {
  const whole = JSON.parse(JSON.stringify(assessment)) as Record<string, unknown>;
  return {
    format: whole.format,
    version: whole.version,
    pack: (whole.pack as { id?: unknown } | undefined)?.id,
    lines: (whole.lines as Record<string, unknown>[]).map(comparableLine),
    groups: whole.groups,
    totals: whole.totals,
    findings: (whole.findings as Record<string, unknown>[]).map(({ code, severity }) => ({ code, severity })),
  };
}

function comparableLine({ quote: _quote, reasons, ...line }: Record<string, unknown>): unknown {
  // While a choice is open the contract does not say which conditions a row has: only that nothing is decided.
  if (line.status === "needs-choice") return line;
  const states = (reasons as Record<string, unknown>[]).map(({ condition, state }) => ({ condition, state }));
  return { ...line, reasons: states };
}
