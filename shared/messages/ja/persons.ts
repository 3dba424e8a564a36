/** One person, over all cases. */
export const persons = {
  open: 'すべての記録',
  openOf: (name: string) => `すべての記録 ${name}`,
  noSuchPerson: 'この方の記録は見つかりませんでした。',
  counts: (cases: number, contacts: number) => `事案 ${cases}件・相談 ${contacts}回`,
  cases: '事案',
  role: { caller: '相談者', affected: '当事者' },
  last: (moment: string) => `最後の相談 ${moment}`,
  noPromises: '残っている約束はありません',
  promisesOf: (number: string) => `${number} の残っている約束`,
  contacts: '相談の経過',
  noContacts: '相談の記録はありません。',
  destroyed: 'この方の個人の情報は、鍵がないため開けません。',
} as const
