// What a language says instead of English.
/** By the English text; {0}, {1}… are its values. What is missing is said in English. */
export type Translation = Readonly<Record<string, string>>
