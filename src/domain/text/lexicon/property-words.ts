/** Everyday words of `HS_TAISAN`: theft, robbery, burglary. */
export const THEFT_WORDS = `
6: dắt .. xe .. đi/mất, dắt đi mất, bị .. dắt đi, cắt khóa/ổ_khóa, áp_sát .. giật/lấy, bắt hết gà/vịt/cá,
  vàng cưới, dàn_nóng, tủ .. bị .. cạy/phá/lục, mất cái/cây/chiếc loa/quạt/máy/tivi/bơm, mất .. con @animal,
  mất .. giày/dép/quần_áo/đồ_đạc/cây/chậu/máy/dây/gương/bình/ắc_quy, lấy_mất, lấy mất, mất đôi, trộm .. lần,
  camera .. quay/ghi .. lấy/trộm/mặt, hái/bẻ/nhổ/đốn .. trộm, hái_trộm, cửa .. bị .. phá/cạy/đập,
  phá cửa .. lấy, đồ_đạc .. lục/tung/mất, mất .. hành_lý/vali/xe/tiền_mặt/nữ_trang, mất hết tài_sản,
  nữ_trang, tiền_mặt,
  trộm/chôm/chĩa/thó/cuỗm/thuổng/cẩu/lấy_cắp/ăn_cắp/đánh_cắp/ăn_trộm/lấy_trộm .. @vehicle/@goods/@animal,
  mất_trộm, mất_cắp, bị/mất trộm, ăn_trộm, ăn_cắp, lấy_cắp, lấy_trộm, đánh_cắp, trộm_cắp, trộm_chó,
  bắt_trộm, bắt chó, câu_trộm .. chó, cướp_giật, cướp giật, giật_đồ, giật_dọc, giật @goods, bị giật,
  bị cướp, bị móc_túi, móc_túi, móc_ví, rạch_túi, rạch_giỏ, rạch_ba_lô, bẻ_khóa, phá_khóa,
  cạy/nạy/cậy/bẻ/phá/đập/đục/cắt cửa/khóa/ổ_khóa/két/tủ/tường/cốp/kính/tôn/mái, đột_nhập,
  trèo/leo/nhảy .. tường/rào/cổng/ban_công/cửa_sổ .. trộm/nhà/lấy, vào nhà .. lấy/trộm/lục,
  vô nhà .. lấy/trộm/lục/chôm, cướp @goods/@vehicle/ngân_hàng/tiệm/cửa_hàng/tiệm_vàng/nhà/cạn, dàn_cảnh,
  kẻ_trộm, tên_trộm, thằng_trộm, ăn_hàng .. trộm, đạo_chích, khoắng, dọn_sạch nhà, cướp, hôi_của,
  chiếm_đoạt .. tài_sản/xe/nhà/tiền, trộm vặt, mất .. trong_đêm, trộm .. viếng, trộm .. hỏi_thăm, đá_xe,
  đá_nóng, chích điện .. chó, bả_chó, đánh_bả .. chó, siết xe, cưỡng_đoạt, trấn_lột, xin_đểu, trấn .. tiền,
  rút_ruột, moi két, đục_két, bị lấy .. @vehicle/@goods, bị .. lấy mất, tháo .. trộm, tháo_trộm,
  vặt gương/kính, vặt_gương, bẻ_gương, chôm, mất_chó, thuê .. không trả,
  mượn .. @vehicle .. không trả/bán/cầm/mất_dạng
4: mất @vehicle/@animal, mất .. @vehicle,
  mất tiền/vàng/điện_thoại/laptop/iphone/đồ/tài_sản/máy_bơm/dây_điện/bình_ắc_quy/túi_xách/giỏ/cây_cảnh/chậu/đồ_đạc,
  mất hết/sạch .. tiền/vàng/đồ, kẻ_gian, kẻ_xấu .. lấy/vào, lục .. nhà/tủ/đồ/tung, nhà .. bị .. lục,
  lấy .. @goods/@vehicle/@animal .. chạy/mất/rồi/đi, biến_mất, không_cánh_mà_bay, giật, cuỗm,
  tiêu_thụ .. gian/trộm, đồ_gian, hàng_gian, xe_gian, tiệm .. cầm_đồ .. gian, trộm, quay .. ra .. mất,
  dựng/để/đậu .. trước/ngoài .. mất, camera .. trộm/lấy, lẻn .. vào/vô, mở_khóa .. xe, dắt xe .. đi,
  dắt_trộm, cạy, cậy .. cửa, két_sắt
2: @vehicle, tiền, vàng, tài_sản, khóa, cửa, camera
5: stolen, stole, steal, stealing, theft, thief, thieves, robbed, robbery, robber, burglary, burglar,
  broke into, break in, snatched, pickpocket, pickpocketed,
  my bike/motorbike/phone/bag/wallet/scooter .. gone/taken, took my phone/bag/wallet/motorbike
-4: lừa, chuyển_khoản, trộm điện, trộm nhìn, đổ trộm, đổ_trộm, chụp_trộm, nhìn_trộm, quay_trộm, hút trộm,
  cát, mất_tích, mất_ngủ, mất_lòng, mất_điện, mất_nước, mất_trật_tự, mất_dạy, mất sóng, đánh_rơi, rơi, rớt,
  giấy_tờ, mất ngủ, trộm đất, cướp_lời, giật_mình, mất_liên_lạc
`

/** Everyday words of `MAT_NHAT`: things and papers lost or found. */
export const LOST_WORDS = `
6: mất sổ/sổ_hộ_khẩu/hộ_khẩu/sổ_đỏ/giấy_khai_sinh/thẻ_nhà_báo/thẻ_sinh_viên/bảo_hiểm,
  nhặt/lượm/lụm .. cọc/tiền/bóp/túi/đồ, tìm_thấy .. giấy_tờ/ví/của người_khác, giấy_tờ của .. người_khác,
  nhặt/lượm/lụm được/đc/thấy, nhặt_được, lượm_được,
  nhặt .. ví/bóp/điện_thoại/giấy_tờ/túi/cccd/tiền/chìa_khóa/thẻ/xe/vàng/nhẫn,
  lượm .. ví/bóp/điện_thoại/giấy_tờ/túi/cccd/tiền/chìa_khóa/thẻ, đánh_rơi, làm_rơi, làm_rớt,
  rơi/rớt/rơi_mất ví/bóp/giấy_tờ/điện_thoại/túi/chìa_khóa/cccd/thẻ/tiền/cmnd/đồ/bằng_lái/cà_vẹt/nhẫn/dây/hộ_chiếu/balo/ba_lô,
  mất/mất_hết/thất_lạc/thất_thoát/làm_mất giấy_tờ/ví/bóp/cccd/cmnd/căn_cước/chứng_minh/bằng_lái/cà_vẹt/đăng_ký_xe/giấy_phép/hộ_chiếu/thẻ/passport/chìa_khóa/sổ_đỏ/giấy_tờ_xe/biển_số/gplx,
  mất .. căn_cước/cccd/bằng_lái/giấy_tờ/hộ_chiếu/cmnd/ví, bỏ_quên, để_quên, quên .. xe/taxi/quán/grab/ghế,
  ai .. nhặt/lượm/lụm, ai .. làm_rơi/đánh_rơi/mất .. liên_hệ/nhận, trả_lại .. người/mất/chủ, tìm chủ,
  tìm chủ_nhân, xin lại .. giấy_tờ, chuộc .. giấy_tờ, hậu_tạ, báo mất, trình_báo .. mất, cớ_mất, đơn_cớ_mất,
  xác_nhận .. mất, rơi .. trên_đường, rớt .. dọc_đường, rớt .. đường, rơi .. đường, vô_chủ, không_ai_nhận,
  không_rõ_chủ
4: thất_lạc, của_rơi, đồ_thất_lạc, rơi, rớt, làm_mất, ví, bóp, giấy_tờ, cccd, căn_cước, bằng_lái, cà_vẹt,
  chìa_khóa, nhặt, lượm, lụm
5: lost my/a, i lost, left my, found a/an/someone/somebody, i found, lost and found,
  lost .. wallet/passport/phone/bag/id/card/keys, misplaced, dropped my
-4: trộm, cướp, giật, móc_túi, mất_cắp, nhặt rác, rơi xuống, rơi .. lầu/tầng/giếng/sông, bệnh_nhân, đi_lạc,
  mất_tích, rơi .. nước
`

/** Everyday words of `MAT_TICH`: missing and lost people. */
export const MISSING_WORDS = `
7: không biết nhà, không biết .. nhà ở_đâu, khóc .. không biết nhà/đường/ba_mẹ,
  bé/cháu/cụ .. khóc .. một_mình/chợ/lạc/đường, giận .. bỏ đi, bỏ đi từ, bỏ_đi từ,
  tập_thể_dục .. chưa/không .. về, tới giờ .. chưa/không .. về/thấy, ngày nay không thấy,
  đi đâu .. không thấy, đi_đâu mất, không thấy .. đâu, mất_tích, mất tích, đi_lạc, bị lạc,
  thất_lạc .. con/cháu/bé/mẹ/bố/ông/bà/người/em, lạc mất/mẹ/đường/con/bố/ba/má/bà, bỏ_nhà, bỏ_nhà_đi,
  bỏ nhà đi, bỏ nhà .. ra/theo/trốn, đi/ra .. không/chưa/ko .. về,
  không/chưa/ko/k thấy về/con/cháu/đâu/mẹ/ba/bố/ông/bà/chồng/vợ, chưa .. về nhà, không .. về nhà,
  mất_liên_lạc, không liên_lạc được, mất liên_lạc, không .. liên_lạc_được,
  gọi không/ko .. được/nghe .. con/cháu/em/mẹ, tìm con/cháu/mẹ/bố/ba/má/bà/ông/người/vợ/chồng/em/bé/trẻ/cụ,
  tìm người_thân/trẻ/nhà, tìm giúp .. con/cháu/mẹ/bố/ông/bà/người/em, đi đâu .. không biết/rõ, biệt_tăm,
  biệt_tích, bặt_vô_âm_tín, bặt_tin, mất_dạng, mất_hút, lú_lẫn, lẫn .. đi, hay_quên .. đi, đãng_trí .. đi,
  trẻ_lạc, trẻ .. lạc, bé .. lạc, cháu .. lạc, con .. lạc, cụ .. lạc, ông/bà/cụ .. đi_lạc, lạc người,
  bé .. đứng khóc .. một_mình, gặp .. cụ .. không nhớ .. nhà, không nhớ đường .. về, không nhớ nhà,
  đi từ .. chưa .. về, mất con, trốn khỏi nhà, bỏ_trốn theo, đi_học .. chưa/không .. về,
  đi_chơi .. chưa/không .. về, đi_làm .. chưa/không .. về, không_thấy đâu, tìm khắp .. không thấy,
  tìm hoài không thấy/ra, tìm mãi không thấy/ra, con .. không .. về
4: lạc, tìm người, tìm_kiếm .. người, alzheimer, người_già .. đi, tâm_thần .. đi, bỏ_đi,
  mấy .. ngày .. chưa về, cả đêm .. không về, thả_trôi .. sông, để_lại thư, nhảy_sông .. tìm
6: missing, went missing, has not come home, not come home, disappeared, lost child,
  my son/daughter/child/mother/father/grandfather/grandmother .. lost/missing/gone, runaway,
  ran away from home, cannot find my, can't find my, can_not_find
-4: @vehicle/chó/mèo/gà/bò/trâu/heo/giấy_tờ/ví/điện_thoại .. lạc/mất, chó .. đi_lạc, mèo .. đi_lạc,
  con chó/mèo/bò/trâu, tìm chủ
`
