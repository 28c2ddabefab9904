import fc from "fast-check";

// Random cases are the same in every run: what another seed would find belongs to nobody's change of today. SHENBAO_SEED draws others.

fc.configureGlobal({ seed: Number(process.env["SHENBAO_SEED"] ?? 20_261_123) });
