import Database from "better-sqlite3";

/** What the columns of this store hold; integers are bigint, so that no fen is inexact. */
export type SqlValue = string | bigint | null;
export type SqlRow = readonly SqlValue[];

/** A connection to one database, with every statement prepared once. */
export interface Sql {
  /** All rows of a query, each as its values in the order of the columns. */
  readonly rows: (text: string, ...values: readonly SqlValue[]) => readonly SqlRow[];
  /** Runs one writing statement and gives the number of changed rows; outside a transaction it is a defect. */
  readonly run: (text: string, ...values: readonly SqlValue[]) => number;
  /** Runs statements that take no values: transactions, pragmas, migrations. */
  readonly script: (text: string) => void;
  readonly inTransaction: () => boolean;
  /** The whole database as the bytes of its file, outside a transaction. A page that the disk does not give is all zeros in it. */
  readonly image: () => Uint8Array;
  readonly close: () => void;
}

/** How long another program's closing is waited for before it counts as holding the database. */
const busyMilliseconds = 300;

/** Connects to a database file, or to `:memory:`; writes nothing. A missing file is an error. */
export const connect = (path: string): Sql =>
  over(new Database(path, { fileMustExist: path !== ":memory:", timeout: busyMilliseconds }));

/** Connects to a copy in memory of the database that an image shows. */
export const connectImage = ({ buffer, byteOffset, byteLength }: Uint8Array): Sql =>
  over(new Database(Buffer.from(buffer, byteOffset, byteLength)));

function over(database: Database.Database): Sql {
  database.exec("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
  database.exec("PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL");
  // What a large import changes stays in memory (64 MB at most, when needed) until it is written once, instead of again and again.
  database.exec("PRAGMA cache_size = -65536");
  const readers = cachedStatements((text) => database.prepare<unknown[], SqlRow>(text).raw(true).safeIntegers(true));
  const writers = cachedStatements((text) => database.prepare<unknown[]>(text));
  return {
    rows: (text, ...values) => readers(text).all(...values),
    run: (text, ...values) => {
      if (!database.inTransaction) throw new Error("the store is written to within workspace.transaction only");
      return writers(text).run(...values).changes;
    },
    script: (text) => void database.exec(text),
    inTransaction: () => database.inTransaction,
    image: () => {
      if (database.inTransaction) throw new Error("what a transaction has written does not stand yet");
      return database.serialize();
    },
    close: () => void database.close(),
  };
}

function cachedStatements<S>(prepare: (text: string) => S): (text: string) => S {
  const prepared = new Map<string, S>();
  return (text) => {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    const statement = prepare(text);
    prepared.set(text, statement);
    return statement;
  };
}
