/** Words of the switch that stops all sending. */
export const stopTexts = {
  stop: 'Dừng mọi việc gửi',
  title: 'Dừng gửi mọi thông báo',
  explain:
    'Không bản nào rời máy chủ nữa, kể cả thông báo đang gửi và đã hẹn giờ. Không mất gì: khi cho gửi lại, hệ thống gửi tiếp phần còn lại, không nơi nào nhận hai lần.',
  scope: 'Dừng ở đâu',
  scopes: { unit: 'Đơn vị tôi', all: 'Mọi đơn vị' },
  reason: 'Lý do',
  reasonHint: 'Mọi người làm thông báo sẽ thấy lý do này.',
  reasonMissing: 'Xin ghi lý do.',
  confirm: 'Dừng ngay',
  stopped: 'Đã dừng mọi việc gửi.',
  banner: (where: string) => `Đang dừng gửi mọi thông báo (${where})`,
  everywhere: 'mọi đơn vị',
  by: (name: string, at: string) => `${name} dừng lúc ${at}`,
  lift: 'Cho gửi lại',
  lifted: 'Đã cho gửi lại.',
  liftConfirm: 'Cho gửi lại? Những nơi chưa gửi sẽ được gửi tiếp ngay.',
} as const
