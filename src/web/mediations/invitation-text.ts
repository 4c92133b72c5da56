import { formatInstant } from '../../domain/text/format-instant.ts'

/** Words to hand over with an invitation: polite, without what the dispute is about and without the other side's name. */
export function invitationText(
  invitation: { readonly code: string; readonly expiresAt: number },
  mediation: { readonly unit: { readonly name: string }; readonly team: { readonly name: string } | null },
): string {
  const from = mediation.team?.name ?? mediation.unit.name
  return [
    `${from} kính mời ông/bà tham gia một việc hòa giải ở cơ sở. Việc này hoàn toàn tự nguyện và giữ kín chuyện riêng.`,
    `Nếu đồng ý, ông/bà nhắn mã ${invitation.code} tới kênh nhắn tin của ${mediation.unit.name}, hoặc gặp trực tiếp tổ hòa giải.`,
    `Mã dùng một lần, đến ${formatInstant(invitation.expiresAt, 'vi')}.`,
  ].join('\n')
}
