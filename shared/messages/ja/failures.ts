/** What to say when the world says no. What happened, what is safe, what can be done. */
export const failures = {
  'disk-full':
    '保存先の空きがなくなりました。入力は残っています。空きを作ると、もう一度保存できます。',
  'read-only':
    '保存先に書き込めませんでした。入力は残っています。フォルダの書き込みの許可をご確認ください。',
  'not-found': '保管庫が見つかりませんでした。フォルダの場所をご確認ください。',
  'already-there': 'すでに保管庫があります。いまの保管庫はそのまま残っています。',
  damaged: '保管庫の一部が読めませんでした。書き込みは止めてあります。',
  'stale-head': 'ほかの操作と重なりました。もう一度お試しください。',
  'not-a-backup': 'このファイルは控えとして読めませんでした。ほかの控えをお選びください。',
  'newer-program':
    'この保管庫は、より新しい版の窓口で書かれています。新しい版の窓口で開いてください。',
  cancelled: '控えは作成していません。',
  other: '保存先から思わぬ返事がありました。入力は残っています。もう一度お試しください。',
} as const

export const refusals: Readonly<Record<string, string>> = {
  'does-not-open': 'お名前かパスフレーズがちがうようです。',
  'no-vault': '保管庫がまだありません。',
  'name-missing': 'お名前を入力してください。',
  'name-taken': '同じお名前の相談員がすでにいます。区別できるお名前にしてください。',
  'no-such-counselor': 'この相談員は見つかりませんでした。',
  'last-administrator':
    '管理者が一人もいなくなるため、無効にできません。先に別の管理者を追加してください。',
  'not-allowed': 'この操作は、いまの役割ではできません。',
  'counselor-disabled': 'この相談員は無効になっています。',
  'vault-read-only': '保管庫は閲覧のみで開いています。書き込みはできません。',
  'changed-meanwhile': 'ほかの操作と重なりました。もう一度お試しください。',
  'not-a-record': '保存できない形の入力がありました。',
  'key-missing': 'この事案の鍵が見つかりませんでした。',
  'no-such-case': 'この事案は見つかりませんでした。',
  'no-such-message': 'この届いたものは見つかりませんでした。',
  'message-recorded': 'すでに記録されています。',
  'message-not-waiting': '対応前のものだけ、対応なしにできます。',
  'no-such-promise': 'この約束は見つかりませんでした。',
  'case-closed': '終結した事案です。もう一度開くと書けます。',
  'case-open': 'この事案はすでに開いています。',
  'reason-needed': '内容を書いてください。',
  'promises-open': '残っている約束があります。果たすか取りやめると終結できます。',
  'promise-ended': 'この約束はすでに終わっています。',
  'due-passed': '期日は今日からあとの日にしてください。',
  'urgency-same': 'すでにこの緊急度です。',
  'recovery-key-length': '回復キーは4文字が8組です。文字の数をご確認ください。',
  'recovery-key-character': '回復キーに使わない文字が入っています。',
  'recovery-key-mistyped': '回復キーのどこかがちがうようです。紙と見くらべてください。',
  'not-whole': 'この控えは途中で変わっているため、戻せません。ほかの控えをお選びください。',
  'code-taken': 'この選択肢は、もうあります。',
  'code-unknown': 'この選択肢は見つかりませんでした。',
  'label-missing': 'ことばを入力してください。',
  'entry-retired': 'この項目は、もう下げてあります。',
  'entry-offered': 'この項目は、下げられていません。',
  'no-shipped-words': 'はじめの文がない項目です。',
  'passphrase-too-short': 'パスフレーズは15文字以上にしてください。',
}
export const refusedOtherwise = 'この操作はできませんでした。'
