/** Everyday words of `LUA_DAO_MANG`: fraud over phone and internet. */
export const FRAUD_WORDS = `
6: ck nhầm/cho/qua/vào/tiền/xong, chuyển .. nhầm, bẫy tình, bẫy_tình,
  mất .. tr/triệu/tỷ/củ .. mạng/link/app/tình/đầu_tư, gọi .. nằm_viện/cấp_cứu/tai_nạn .. tiền,
  số_lạ gọi/nhắn, số lạ, vô link, vào link, khóa_máy, khóa máy, chặn số/liên_lạc/zalo/facebook, block,
  hứa .. lãi/trúng, nộp phí/thêm/tiền .. rút/nhận/trúng, kêu nộp, đóng phí/thuế .. nhận/rút, mạo_danh,
  mạo danh, giả nhân_viên/giọng/làm/mạo, tuyển_cộng_tác_viên, cộng_tác_viên, ctv .. online/shopee,
  quét mã_qr/qr/mã, mã_qr, lừa_đảo, bị lừa, bị gạt,
  lừa .. tiền/chuyển/cọc/đặt_cọc/qua_mạng/online/triệu/tài_khoản/nạp, gạt .. tiền, lừa_gạt,
  lừa chuyển_khoản, dụ .. chuyển/chuyển_khoản/nạp/đầu_tư/cài/chơi_hụi, bị scam, scam,
  giả/giả_danh/giả_mạo/mạo_danh/tự_xưng/xưng/tự_nhận/xưng_là công_an/cảnh_sát/ngân_hàng/điện_lực/shipper/bảo_hiểm/tòa_án/viện_kiểm_sát/nhân_viên/bưu_điện/bác_sĩ/cán_bộ/người_thân/thuế/cô_giáo/cơ_quan,
  giả_danh, giả_mạo, chuyển_khoản .. không giao/gửi/có/nhận, chuyển_khoản .. chặn/block/mất/xong,
  chuyển_khoản_nhầm, chuyển nhầm, chuyển tiền .. cho/qua/vào .. nó/lạ/tài_khoản,
  chuyển tiền .. chặn/block/biến_mất/không, chuyển_cọc .. mất/chặn/không, cọc .. chặn/mất/block/bùng,
  mất_tiền .. tài_khoản/ngân_hàng/thẻ, tài_khoản .. bị trừ/mất/rút/hết, bị trừ tiền, tự_nhiên .. trừ tiền,
  bị rút .. tiền, otp, mã_otp, đọc mã, mã_xác_nhận, bấm .. link/đường_dẫn/đường_link, bấm vào .. link,
  nhấn .. link, link_lạ, link lạ, đường_dẫn lạ,
  cài .. app/ứng_dụng/phần_mềm .. lạ/giả/dịch_vụ_công/vneid/điều_khiển, app .. lừa/giả/không_rút,
  sàn .. ảo/lừa/chứng_khoán/forex/tiền_ảo/đầu_tư, đầu_tư .. ảo/không_rút/sàn/tiền_ảo/lãi/coin/mạng/app,
  không rút .. được/ra .. tiền, đa_cấp, tiền_ảo, tiền_điện_tử,
  việc_nhẹ .. like/online/tại_nhà/shopee/lazada/đơn_hàng, làm_nhiệm_vụ, nhiệm_vụ .. online/like/đơn,
  chốt_đơn .. ảo, cộng_tác_viên .. online/shopee/tiki/mạng/lừa, tuyển_dụng .. lừa/online, trúng_thưởng,
  trúng thưởng/giải/xe/iphone .. nộp/phí/đóng, nhận_quà .. phí/nước_ngoài, quà .. nước_ngoài/hải_quan,
  gọi .. dọa .. rửa_tiền/bắt/chuyển_tiền, liên_quan .. rửa_tiền/đường_dây/vụ_án,
  lệnh_bắt .. điện_thoại/chuyển_tiền/giả, deepfake,
  mua_hàng .. mạng/online/facebook .. không/lừa/giả/giao/gạch, đặt_hàng .. không giao/nhận/đúng,
  giao/nhận/nhận_được .. cục_gạch/gạch, mua .. trên/qua mạng/facebook/online/shopee/lazada/tiktok,
  bán_hàng .. online .. lừa, shop .. lừa/chặn/không_giao, vé máy_bay giả, bán vé .. giả/lừa/không,
  đặt_phòng .. lừa/giả/mất, thuê nhà .. cọc .. lừa/mất, bùng tiền, ôm tiền .. chạy/biến/trốn, ôm_tiền,
  giật hụi, vỡ_hụi, bể_hụi, hack .. mượn_tiền/vay_tiền/nhắn, mượn_nick .. vay, nhắn .. mượn/vay tiền,
  vay .. online .. đóng_phí/lừa/mất, nâng hạn_mức, khóa sim, nâng_cấp sim, lừa tình,
  tình .. qua_mạng .. tiền, sim .. khóa .. gọi, con .. cấp_cứu .. chuyển_tiền/chuyển/tiền,
  gọi .. báo .. con .. cấp_cứu/bệnh_viện .. tiền
4: chuyển_khoản, lừa, gạt, dụ, cuộc_gọi lạ, số lạ gọi, gọi .. lạ .. tiền/dọa, tin_nhắn lạ,
  tin_nhắn .. ngân_hàng/link, ngân_hàng, stk, tài_khoản, lấy_lại tiền, nạp tiền, đặt_cọc, cọc,
  phí .. rút/trước, hoàn_tiền, lãi_cao, app, ví_điện_tử, mất .. triệu/tr/củ .. mạng/online/app/link,
  chiếm_đoạt, qua_mạng, trên_mạng .. tiền, telegram, vneid .. giả/gọi/cài,
  cập_nhật .. vneid/dữ_liệu/căn_cước/sim .. gọi/điện/link, shipper .. gọi/tiền/chuyển
6: scam, scammed, scammer, fraud, phishing, fake police, fake website, transferred/sent/sending money,
  bank_account .. emptied/hacked/gone, online shopping .. scam/fake, otp
-3: hack nick/facebook/fb/zalo, ảnh_nóng, ảnh nóng, nặng_lãi, đòi_nợ, sang_campuchia, campuchia, đi_lạc,
  trẻ, tố
`

/** Everyday words of `AN_NINH_MANG`: hacked accounts, blackmail, insults, false news, leaked data. */
export const CYBER_WORDS = `
6: hình/ảnh/clip nhạy_cảm, cắt_ghép, ghép hình/ảnh/mặt, tục_tĩu, nhắn .. tục_tĩu/bậy/khiêu_dâm, thất_thiệt,
  tin thất_thiệt/vịt/bịa, đăng .. hình/ảnh .. bôi/chửi/xấu, bôi nhọ/xấu, group .. nói_xấu/chửi/bịa,
  đưa .. ảnh/hình .. lên mạng, ảnh/hình .. bị .. đăng/lấy/dùng, giả tôi/em/mình, mất quyền .. truy_cập/page,
  đổi mật_khẩu, vào .. tài_khoản .. tôi/em .. facebook/zalo,
  hack nick/facebook/fb/zalo/tài_khoản/gmail/email/tiktok/mail/trang/page/instagram/điện_thoại, bị hack,
  hacker, chiếm .. nick/facebook/zalo/tài_khoản/quyền/trang/fanpage/page, mất nick/facebook/zalo/fanpage/fb,
  tài_khoản facebook/zalo/mạng .. bị chiếm/hack/mất, cướp nick/page, bêu_xấu, bêu_riếu, bôi_nhọ, bôi_xấu,
  nói_xấu .. mạng/facebook/zalo/tiktok/nhóm, xúc_phạm .. mạng/facebook/zalo/tiktok/danh_dự/nhân_phẩm,
  chửi .. trên facebook/mạng/zalo/fb/tiktok, livestream .. chửi/xúc_phạm/bôi/nói_xấu/bóc_phốt, bóc_phốt,
  đăng_bài .. xúc_phạm/bôi/chửi/sai/vu_khống/bịa,
  đăng .. ảnh/hình/clip/video .. tôi/em/mình/con/không_xin_phép/lên, vu_khống, bịa_đặt, bịa chuyện,
  tung/phát_tán/đăng/lan_truyền/rải/gửi ảnh/hình/clip/video/clip_nóng/tin .. nóng/nhạy_cảm/riêng_tư/khỏa_thân/sex/đồi_trụy/giả,
  tung_ảnh, tung_clip, tung .. ảnh/clip/hình, ảnh_nóng, clip_nóng, ảnh nóng/nhạy_cảm/khỏa_thân/riêng_tư/sex,
  clip nóng/sex, video nóng/sex/nhạy_cảm, ghép mặt/ảnh, ghép .. ảnh/mặt, tống_tiền,
  dọa .. tung/đăng/phát_tán, đe_dọa .. tung/đăng/phát_tán, đòi_tiền .. ảnh/clip/video, quay_lén, chụp_lén,
  quay_trộm, tin_giả, tin giả, tin_đồn, tung tin, tung_tin, đồn_thổi, tin .. sai_sự_thật, sai_sự_thật,
  xuyên_tạc .. mạng/facebook, thông_tin sai/giả, lộ dữ_liệu/thông_tin/số/ảnh/căn_cước, lộ_thông_tin,
  rò_rỉ .. thông_tin/dữ_liệu, bán .. thông_tin/dữ_liệu .. cá_nhân/khách_hàng,
  thông_tin_cá_nhân .. lộ/bị/bán/đăng, lấy .. thông_tin/cccd/ảnh .. tạo/lập/giả,
  lập nick/facebook/trang/tài_khoản .. giả/ảo, nick .. giả/ảo/clone, nick_ảo, facebook giả, tài_khoản_giả,
  giả_mạo .. nick/facebook/zalo/trang, bắt_nạt .. mạng, mã_độc, virus .. máy_tính, mã_hóa .. dữ_liệu,
  quấy_rối .. qua_mạng/tin_nhắn/zalo/facebook/messenger, gạ .. chat_sex/gửi_ảnh, chat_sex, chat sex,
  gạ_chat, nhóm_kín .. chửi/ảnh/clip
4: facebook, tiktok, mạng_xã_hội, trên_mạng, lên_mạng, youtube, hội_nhóm, nick, nhóm_zalo,
  bình_luận .. chửi/xúc_phạm, comment, danh_dự, nhân_phẩm, quấy_rối .. tin_nhắn, nhạy_cảm, đòi_tiền,
  đăng mạng, đăng lên, an_ninh_mạng, mật_khẩu, email
6: blackmail, blackmailed, blackmailing, hacked, hack, hacker, nude, nudes, leaked, sextortion, fake news,
  fake account, cyberbully, cyberbullying, intimate photos, revenge porn, defamation, insulted online, rumor
-3: chuyển_khoản, bị_lừa, nặng_lãi, vay, đòi_nợ
`

/** Everyday words of `TIN_DUNG_DEN`: usury, debt collectors, phone terror. */
export const USURY_WORDS = `
7: bốc họ, bốc_họ, bát họ, chơi họ, lấy/bắt/giữ/dắt .. xe/đồ/nhà .. trừ/cấn nợ, trừ_nợ, cấn_nợ,
  dán .. ảnh/hình .. nợ, bêu .. nợ, lãi .. %/phần_trăm/phân/nghìn/ngàn/triệu, vay .. lãi,
  kéo .. đến/tới .. đòi, vay app/tiền/nóng/nặng_lãi, bọn cho_vay, tụi cho_vay,
  gọi .. suốt_ngày .. nợ/vay/đòi, đe_dọa .. trả tiền/nợ, thiếu nợ .. dọa/dán/bêu/chửi,
  đòi nợ .. chửi/dọa/đánh, app vay, vay_nặng_lãi, nặng_lãi, cho_vay_lãi, cho_vay .. lãi/nặng/cắt_cổ/nóng,
  lãi .. cắt_cổ/ngày/cao/nặng/mẹ_đẻ_lãi_con, lãi mẹ đẻ lãi con, lãi_mẹ, tín_dụng_đen, tín_dụng đen, đòi_nợ,
  đòi nợ/tiền_nợ, đòi_nợ_thuê, siết_nợ, xiết_nợ, siết .. nợ/xe/nhà/đồ, xã_hội_đen,
  ném/tạt/hắt/đổ/xịt/quăng/liệng/chọi sơn/mắm_tôm/chất_bẩn/dầu_nhớt/phân/dầu_luyn/nước_mắm/mắm/chất_thải/đồ_dơ,
  tạt_sơn, ném_sơn, xịt_sơn, khủng_bố .. điện_thoại/nợ/tin_nhắn/gọi/người_thân/danh_bạ, gọi .. khủng_bố,
  gọi_điện .. khủng_bố, app .. vay/cho_vay/tín_dụng, vay .. app/nóng/nặng/lãi/ngày/xã_hội_đen/giang_hồ/góp,
  vay_app, vay_nóng, vay_góp, góp_ngày, trả_góp .. ngày, bốc_bát_họ, bát_họ, họ .. lãi,
  vay .. đòi/dọa/khủng_bố/đe_dọa/siết, nợ .. xã_hội_đen/giang_hồ/dọa/khủng_bố/tạt/ném/bắt/giữ,
  đòi_nợ .. kiểu, giữ .. giấy_tờ/xe/cavet/cccd .. nợ/vay, cầm_đồ .. lãi, tiệm .. cầm_đồ,
  dán .. tờ_rơi .. vay, tờ_rơi .. cho_vay/vay_tiền/tài_chính, dán .. giấy .. cho_vay/vay,
  phát .. tờ_rơi .. vay, hỗ_trợ_tài_chính, cho_vay, người .. đến .. đòi_nợ,
  bắt .. trả_nợ/trả_tiền/viết_giấy_nợ, ép .. viết_giấy/giấy_nợ/trả_nợ/nhận_nợ, réo .. nợ,
  gọi .. cơ_quan/công_ty/người_thân .. nợ, ghép .. ảnh .. nợ/đòi/quỵt/vay, đòi .. tiền .. vay/nợ/lãi,
  lãi_suất, đóng_lãi, tiền_lãi, vay .. đứng .. lãi, dí nợ, dí_nợ, chủ_nợ, con_nợ, nhắn .. dọa .. nợ,
  quấy_rối .. nợ/đòi, thuê .. đòi_nợ
4: giang_hồ, nợ .. dọa, vay, lãi, cầm_đồ, bọn đòi, kéo .. đến nhà, canh .. nhà, đổ .. keo .. khóa, xịt keo,
  đặt .. vòng_hoa, quan_tài, gửi .. vòng_hoa
6: loan_shark, loan shark/sharks, usury, debt collector/collectors, debt collection, loan app, black credit
-3: hàng_xóm nợ, nợ .. không trả, vay .. không trả, mượn .. không trả
`
