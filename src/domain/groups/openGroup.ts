/** A group whose rows are shown. */
export type OpenGroup = { readonly serverId: string; readonly group: string };
