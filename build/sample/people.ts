/** The people of the sample; all are made up. */
export const people = {
  legalRepresentative: "郎一槐",
  contact: "佟映汀",
  talent: "那拂晓",
} as const;
