/** What has become of a post, as it was last looked at. */
export const postStates = ['published', 'removed', 'restored', 'reposted'] as const
export type PostState = (typeof postStates)[number]
