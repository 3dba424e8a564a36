/**
 * Sites: the hosts under which one service shows the same pages (SP-6, SP-7 in `same-post.ts`). A service
 * stands here only where that is certain; which services there are for people is `resources`, not this.
 *
 * Must not know: codes and names of services, records.
 */
import * as form from './post-forms.ts'

interface Site {
  /** All show the same pages under the same paths; the first stands in keys. */
  readonly hosts: readonly string[]
  /** Hosts that show something only by a form of their own. */
  readonly short?: readonly string[]
  /** Labels before a host for phones, languages or trial versions. */
  readonly clothes?: readonly string[]
  /** Every label before the host is a server or board of its own. */
  readonly everyLabel?: true
  readonly form?: form.Form
}

const sites: readonly Site[] = [
  { hosts: ['x.com', 'twitter.com'], clothes: ['mobile', 'm'], form: form.statusOfX },
  {
    hosts: ['youtube.com'],
    short: ['youtu.be', 'youtube-nocookie.com'],
    clothes: ['m'],
    form: form.videoOfYouTube,
  },
  { hosts: ['instagram.com', 'instagr.am'], clothes: ['m'], form: form.postOfInstagram },
  { hosts: ['threads.net', 'threads.com'], form: form.postOfThreads },
  { hosts: ['tiktok.com'], clothes: ['m'], form: form.videoOfTikTok },
  { hosts: ['facebook.com'], clothes: ['m', 'mbasic', 'touch', 'web'], form: form.pageOfFacebook },
  {
    hosts: ['reddit.com'],
    short: ['redd.it'],
    clothes: ['old', 'new', 'm'],
    form: form.postOfReddit,
  },
  { hosts: ['nicovideo.jp'], short: ['nico.ms'], clothes: ['sp'], form: form.videoOfNiconico },
  { hosts: ['5ch.net', '5ch.io'], everyLabel: true, form: form.threadOf5ch },
  { hosts: ['2ch.sc'], everyLabel: true },
  { hosts: ['open2ch.net'], everyLabel: true },
  { hosts: ['bbspink.com'], everyLabel: true },
  { hosts: ['machi.to'], everyLabel: true },
  { hosts: ['hostlove.com'], everyLabel: true },
  { hosts: ['jbbs.shitaraba.net'] },
  { hosts: ['bakusai.com'] },
  { hosts: ['girlschannel.net'] },
  { hosts: ['detail.chiebukuro.yahoo.co.jp'] },
  { hosts: ['news.yahoo.co.jp'] },
  { hosts: ['pinterest.com', 'pinterest.jp'], clothes: ['jp', 'm'] },
  { hosts: ['ameblo.jp'], clothes: ['s', 'm'] },
  { hosts: ['note.com', 'note.mu'] },
  { hosts: ['bsky.app'] },
  { hosts: ['mixi.social'] },
  { hosts: ['twitcasting.tv'] },
  { hosts: ['pixiv.net'] },
  { hosts: ['discord.com', 'discordapp.com'], clothes: ['ptb', 'canary'] },
  { hosts: ['t.me', 'telegram.me'] },
]

export interface SeenSite {
  /** The host that stands in keys. */
  readonly host: string
  readonly inOneForm: form.Form
}

const asItIs: form.Form = () => null

/** The site behind a host, on the border of a label: `notx.com` and `x.com.example.jp` are not `x.com`. */
export function siteOf(host: string): SeenSite | null {
  for (const site of sites) {
    const seen = hostIn(site, host)
    if (seen !== null) return { host: seen, inOneForm: site.form ?? asItIs }
  }
  return null
}

function hostIn(
  { hosts, short = [], clothes = [], everyLabel }: Site,
  host: string,
): string | null {
  const [first = ''] = hosts
  for (const each of [...hosts, ...short]) {
    if (host !== each && !host.endsWith(`.${each}`)) continue
    const label = host.slice(0, -each.length - 1)
    const kept = short.includes(each) ? each : first
    if (['', 'www', ...clothes].includes(label)) return kept
    if (everyLabel) return `${label}.${kept}`
  }
  return null
}
