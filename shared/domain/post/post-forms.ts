/**
 * The forms in which one service writes the address of one post, each brought to one (SP-8, SP-9 in
 * `same-post.ts`). A form that is not known for certain is `null`: the address stays as it is.
 *
 * Must not know: hosts and their aliases (`sites.ts`), codes of services, records.
 */
export interface Place {
  readonly host: string
  /** In the one spelling of `address.ts`, on known sites without a slash at its end. */
  readonly path: string
  readonly parameters: readonly string[]
  readonly fragment: string
}

export type Form = (place: Place) => Place | null

const without = (parameters: readonly string[], names: string): readonly string[] => {
  const left = new Set(names.split(' '))
  return parameters.filter((each) => !left.has(each.split('=', 1)[0] ?? ''))
}

/** The post is wholly named by the path: what followed `#` was a place on the page. */
const namedBy = (place: Place, path: string, noise: string): Place => ({
  ...place,
  path,
  parameters: without(place.parameters, noise),
  fragment: '',
})

const statusPath =
  /^\/(?:i\/web|\w{1,20})\/status(?:es)?\/(\d{1,20})(?:\/(?:photo|video)\/\d{1,2})?$/

/** By its number alone: X leads every name before it to the same status. */
export const statusOfX: Form = (place) => {
  const id = statusPath.exec(place.path)?.[1]
  return id ? namedBy(place, `/i/status/${id}`, 's t ref_src ref_url cxt lang') : null
}

const videoId = /^[\w-]{11}$/
/** Two words of eleven letters that stand where an id would and name a list and a channel's broadcast. */
const notVideos = new Set(['videoseries', 'live_stream'])
const videoNoise = 'v t start time_continue feature si pp ab_channel app list index start_radio'

/** With a comment (`lc=`) it is that comment. */
export const videoOfYouTube: Form = (place) => {
  const named = place.parameters.filter((each) => each.startsWith('v='))
  const ids = [...idInPath(place), ...named.map((each) => each.slice(2))]
  const [id = ''] = ids
  const isPage = idInPath(place).length > 0 || isWatchPage(place)
  if (!isPage || ids.length !== 1 || !videoId.test(id) || notVideos.has(id)) return null
  const video = namedBy({ ...place, host: 'youtube.com' }, '/watch', videoNoise)
  return { ...video, parameters: [`v=${id}`, ...video.parameters] }
}

const isWatchPage = ({ host, path }: Place): boolean => host === 'youtube.com' && path === '/watch'

function idInPath({ host, path }: Place): readonly string[] {
  const pattern = host === 'youtu.be' ? /^\/([^/]+)$/ : /^\/(?:shorts|live|embed|v)\/([^/]+)$/
  return pattern.exec(path)?.slice(1) ?? []
}

/** `share` before it makes another kind of token of the code. */
const instagramPath = /^\/(?:(?!share\/)[\w.]{1,30}\/)?(?:p|reels?|tv)\/([\w-]{5,})$/

export const postOfInstagram: Form = (place) => {
  const code = instagramPath.exec(place.path)?.[1]
  return code ? namedBy(place, `/p/${code}`, 'img_index hl') : null
}

export const postOfThreads: Form = (place) => {
  const code = /^\/(?:@[\w.]{0,30}\/post|t)\/([\w-]{5,})$/.exec(place.path)?.[1]
  return code ? namedBy(place, `/@/post/${code}`, 'xmt slof hl') : null
}

const tikTokNoise = 'is_from_webapp sender_device web_id is_copy_url _r _t lang'

export const videoOfTikTok: Form = (place) => {
  const [, kind, id] = /^\/@[\w.]{0,30}\/(video|photo)\/(\d{5,20})$/.exec(place.path) ?? []
  return kind && id ? namedBy(place, `/@/${kind}/${id}`, tikTokNoise) : null
}

/** Facebook has too many forms of one post to join any; only its own marks go. */
export const pageOfFacebook: Form = (place) => ({
  ...place,
  parameters: without(place.parameters, '__tn__ __cft__%5B0%5D __cft__[0] rdid sfnsn _rdr'),
})

const redditPath =
  /^(?:\/(?:r|user)\/[\w-]{1,40})?\/comments\/([a-z0-9]{1,12})(?:\/[^/]*(?:\/([a-z0-9]{1,12}))?)?$/

/** The words behind the id are the title, which may change; the id behind them is a comment. */
export const postOfReddit: Form = (place) => {
  const short = place.host === 'redd.it' ? /^\/([a-z0-9]{1,12})$/.exec(place.path) : null
  const [, id, comment] =
    short ?? (place.host === 'redd.it' ? [] : (redditPath.exec(place.path) ?? []))
  if (!id) return null
  const path = comment ? `/comments/${id}/_/${comment}` : `/comments/${id}`
  return namedBy({ ...place, host: 'reddit.com' }, path, 'share_id rdt')
}

export const videoOfNiconico: Form = (place) => {
  const pattern =
    place.host === 'nico.ms' ? /^\/((?:sm|nm|so)\d+)$/ : /^\/watch\/((?:sm|nm|so)\d+)$/
  const id = pattern.exec(place.path)?.[1]
  const host = 'nicovideo.jp'
  return id ? namedBy({ ...place, host }, `/watch/${id}`, 'from ss_id ss_pos') : null
}

/** The view for phones writes the server into the path; thread and replies behind it are as anywhere. */
export const threadOf5ch: Form = (place) => {
  const [, server, path] = /^\/([a-z0-9-]+)(\/test\/read\.cgi\/.+)$/.exec(place.path) ?? []
  if (place.host !== 'itest.5ch.net' || !server || !path || server === 'www') return null
  return { ...place, host: `${server}.5ch.net`, path }
}
