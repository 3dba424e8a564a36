/** Practice with an invented office (`npm start -- --demo`): nobody in it is real, and everybody may open it. */
export const demo = {
  mark: '練習モード',
  counselorName: '見本 相談員',
  passphrase: 'mihon-mihon-mihon-mihon',
  lockText: (name: string, passphrase: string) =>
    `お名前「${name}」、パスフレーズ「${passphrase}」で開きます。記録はすべて架空で、アプリを終えると消えます。`,
} as const
