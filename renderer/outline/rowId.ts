/** The name of a line in the document, for which spaces and quotation marks of ids from files will not do. */
export const rowId = (key: string) => `line-${encodeURIComponent(key)}`
