import type { CorpusKind } from "./corpus-file.ts";
import { type TrapId, traps } from "./traps.ts";

const intro = `# The corpus of intake

Files of every kind that a studio gets, with the fields that each must be read as: invoices, tickets, receipts, statements, settlements,
budgets, pictures. All are made up: companies with valid check digits, travellers who do not exist. No collected file is among them.

- \`kinds/\`: one entry a file: its name, what it covers, how it is made, what must be read. A new trap is one entry.
- \`values/\`: what is stated (an invoice, a ticket, a statement); the expected record follows from the same values.
- \`writers/\`: the same values as XML, OFD, PDF of three makers, XBRL, tables, QR codes, pictures.
- \`foreign/\`, \`committed/\`: what a browser and an office suite make of them; \`npx node test/corpus/make-committed.ts\` makes them again.
- \`check/\`: each field is right, unknown or wrong. A wrong field fails; so does an unknown one, unless the entry allows it and a finding says so.
- Entries with \`maker: "other"\` stand in for files from elsewhere: at least 98 % of their fields right, no amount wrong.
- Entries with \`undone\` show what the readers cannot do yet. They are counted apart; only a wrong amount fails.
- No traveller's name, identity number or plate may occur in any output.

\`npx node test/corpus/write-corpus.ts DIR [PART OF A NAME]\` writes the files to look at.
\`SHENBAO_CORPUS_LOG=FILE npx vitest run test/corpus\` writes what fails. Pictures take seconds each: a few in a plain run, all with
\`SHENBAO_THOROUGH=1\`.

This page is written by the test: \`npx vitest run test/corpus -u\`.
`;

const cell = (text: string): string => text.replaceAll("<", "&lt;").replaceAll("*", "\\*");

/** The page that describes the corpus: how many files a kind has, and which files show each trap. */
export function corpusReadme(corpus: readonly CorpusKind[]): string {
  const files = corpus.flatMap((kind) => kind.files);
  const kinds = corpus.map(({ kind, files: own }) => `- ${kind}: ${own.length}`);
  const rows = (Object.keys(traps) as TrapId[]).map((trap) => {
    const names = files.filter(({ covers }) => covers.includes(trap)).map(({ name }) => cell(name));
    const more = names.length > 4 ? `; and ${names.length - 4} more` : "";
    return `- ${trap} (${cell(traps[trap])}): ${names.slice(0, 4).join("; ")}${more}`;
  });
  const undone = files.flatMap(({ name, undone: why }) => (why === undefined ? [] : [`- ${name}: ${why}`]));
  return `${intro}\n## Not read well yet\n\n${undone.length === 0 ? "Nothing." : undone.join("\n")}\n\n## Kinds\n\n${kinds.join("\n")}\n- all: ${files.length}\n\n## Traps and their files\n\nThe first figure is the section of the page on e-invoices.\n\n${rows.join("\n")}\n`;
}
