/** Everyday words of `MAU_THUAN`: quarrels that mediation may settle. */
export const QUARREL_WORDS = `
6: hứa .. không trả, không hợp, nói giúp, che .. nắng/sáng/gió, trồng cây, bờ ruộng/rào/đất, mương thoát,
  mương .. nước, chị_dâu, em_dâu, nứt tường/nhà, làm_nứt, nứt .. không đền, không thanh_toán, tiền hàng,
  tiền_bạc .. bạn/hòa_giải/không, chỗ .. đậu_xe/đậu/để_xe, chắn cổng, không nhìn_mặt, không_nhìn_mặt,
  nói không nghe, góp_ý không nghe, đổ .. nước .. sang/qua, cho gà/vịt/bò/chó .. qua/sang/phá, hòa_giải,
  hoà_giải, mâu_thuẫn, tranh_chấp, xích_mích, cãi_nhau, cãi_vã, cãi_lộn, cãi nhau/lộn/qua_lại, gây_lộn,
  gây_nhau, to_tiếng, to tiếng, lời_qua_tiếng_lại, chửi_nhau, chửi nhau/qua_lại, chửi_lộn, hục_hặc, bất_hòa,
  giận nhau, không nhìn mặt, cạch_mặt, thù_hằn, thù_vặt, lối_đi, lối đi .. chung/nhà/bít/rào/chặn,
  lối_đi_chung, đường_đi_chung, rào .. lối/đường/đất/ngõ/hẻm, lấn đất/ranh/tường/sân/nhà/rào, lấn_đất,
  lấn .. đất/ranh/ranh_giới/mét, lấn_ranh, ranh_đất, ranh_giới, ranh đất/giới, mốc_giới, ranh,
  tường_rào .. hàng_xóm/lấn/chung/xây, xây .. lấn/qua/chắn,
  mái/máng/mái_tôn/mái_hiên .. nước/lấn/sang/chảy/qua, nước_mưa .. chảy/sang/qua/nhà,
  nước .. chảy .. sang/qua .. nhà/vườn, nước .. thoát/tưới/mương .. hàng_xóm/chung/tranh/chặn/ruộng,
  tranh .. nước/đất/lối/chỗ/khách, cây .. đổ/ngả/rụng/lấn/che/sang/qua .. nhà/sang/qua/vườn/hàng_xóm,
  lá .. rụng .. sang/qua, cành .. sang/qua, rễ .. sang/qua, camera .. chĩa/quay/hướng .. nhà,
  hàng_xóm .. cãi/chửi/mâu_thuẫn/tranh_chấp/lấn/nợ/gây/xích_mích/nói_xấu/khó/kiếm_chuyện/ganh/chơi/đổ/xây/gây_sự/khiêu_khích,
  nhà_bên .. lấn/chửi/xây/đổ/nước, với hàng_xóm, với nhà_bên, giữa hai nhà/bên/gia_đình,
  hai nhà/gia_đình/bên .. cãi/không/mâu_thuẫn/tranh/giận, kiếm_chuyện, gây_chuyện,
  nợ .. không/ko/k/chưa/hông trả, mượn .. không/ko/chưa/hông trả, vay .. không/ko/chưa trả,
  quỵt .. nợ/tiền/công/lương, quỵt_nợ, nợ tiền, nợ_nần, thiếu nợ, mượn_tiền, mượn tiền, tiền .. hụi/hụi_hè,
  chia .. tài_sản/đất/thừa_kế/gia_tài/nhà, thừa_kế, di_chúc, anh_em .. tranh/giành/đất/cãi/chia,
  chị_em .. tranh/giành/đất/cãi/chia, giành .. đất/nhà/con/lối/khách,
  vợ_chồng .. cãi/mâu_thuẫn/giận/ly_hôn/lục_đục/không_hòa_thuận/bất_hòa, ly_hôn, ly_thân, nuôi con,
  giành_quyền, mẹ_chồng .. nàng_dâu/cãi/con_dâu/mâu_thuẫn, nàng_dâu, con_cái .. cãi/bỏ/không,
  làm_ăn .. chung/mâu_thuẫn/chia, hùn .. vốn/làm_ăn, bồi_thường, đền, bắt_đền, đền_bù, không chịu đền,
  đòi đền, làm hư/hỏng .. đền/không, chó .. cắn/phá/ị .. hàng_xóm/đền/cãi, gà .. bới/phá .. vườn/rau,
  bò .. phá/ăn .. lúa/ruộng/rau/vườn, hát .. góp_ý .. cãi, góp_ý .. chửi/không_nghe,
  nói_xấu .. nhau/xóm/hàng_xóm, đồn .. nói_xấu, đất_đai, sổ_đỏ .. tranh/chồng_lấn/giữ/chung,
  đậu_xe .. trước .. nhà .. cãi/hàng_xóm, chỗ .. đậu .. xe .. tranh, chung_vách, tường_chung, vách_chung,
  thấm .. tường/nước, khói_bếp .. hàng_xóm/sang, hương_hỏa, mồ_mả, hiểu_lầm, làm_hòa, giảng_hòa, phân_xử,
  nhờ .. phân_xử/giải_quyết .. giúp, hai_bên, bên_kia .. không, không_ai_nhường_ai, dàn_xếp,
  thỏa_thuận .. không, tiền_công .. không trả, nợ_lương, tiền_trọ .. nợ, tiền cọc .. không trả,
  chủ_trọ .. không trả
2: gia_đình, chửi, đất, @neighbour
3: cãi, nợ, tranh, bất_đồng, chửi_bới, giận, chửi .. nhà, tổ_hòa_giải
7: mediation, mediate, mediator, dispute, quarrel, quarrelling, arguing, argument, conflict,
  neighbour/neighbor .. argue/dispute/wall/fence/tree/land/water, boundary, fence, owes me, refuses to pay,
  inheritance, divorce
-4: @stab, dao, súng, nặng_lãi, xã_hội_đen, ma_túy, đánh_bạc, trộm, lừa_đảo, giết, bóp_cổ, tạt_sơn, đòi_nợ,
  trẻ_em, hút_cát
`

/** Everyday words of `GOP_Y`: opinions on the work of the police, thanks. */
export const FEEDBACK_WORDS = `
7: tiếp_dân, vui_vẻ, chưa xong .. đề_nghị, đi tuần, đi_tuần, mở lớp, tuyên_truyền cho, nên mở/làm/có,
  gắn camera, camera an_ninh, xử_lý nhanh .. hơn, nhanh hơn, tiện_lợi, khen đội/anh/chị/cán_bộ,
  công_an .. nhiệt_tình/tốt/dễ_thương/có_tâm, tận_tâm, góp_ý, góp ý, đóng_góp ý_kiến,
  ý_kiến .. về/với/cho/đóng_góp, có ý_kiến, kiến_nghị, đề_xuất,
  đề_nghị .. công_an/lắp/tăng_cường/tuần_tra/cải_thiện/sửa/xem_xét,
  mong .. công_an/tuần_tra/cán_bộ/lắp/tăng_cường/sớm/cải_thiện/các_anh, đề_nghị tăng_cường,
  tăng_cường .. tuần_tra, tuần_tra .. thêm/nhiều/thường_xuyên/đêm, lắp .. camera/đèn/biển_báo/gờ,
  nên .. lắp/tăng/có_thêm/mở/làm/bố_trí/tuần_tra, khen, khen_ngợi, biểu_dương, tuyên_dương, khen_thưởng,
  cảm_ơn, cám_ơn, cảm_ơn .. công_an/anh/các_anh/cán_bộ/chú/đồng_chí/đã/chị, biết_ơn, tri_ân,
  phản_ánh .. thái_độ/cán_bộ/phục_vụ/dịch_vụ/cách/chất_lượng/thủ_tục,
  thái_độ .. cán_bộ/phục_vụ/công_an/tiếp/làm_việc/hách_dịch/không/tốt/cáu/niềm_nở/của, thái_độ, hách_dịch,
  cửa_quyền, nhũng_nhiễu, sách_nhiễu, làm_khó .. dân, gây_khó_dễ,
  phục_vụ .. tốt/chưa_tốt/kém/nhân_dân/tận_tình/chậm, tận_tình, nhiệt_tình, chu_đáo, hài_lòng,
  không hài_lòng, chưa_hài_lòng, làm_việc .. tốt/nhanh/chậm/nhiệt_tình/tận_tâm/trách_nhiệm,
  giải_quyết .. chậm/nhanh/tốt/chưa/lâu/hồ_sơ, xử_lý .. chậm/nhanh/tốt/chưa_nghiêm/chưa_triệt_để,
  làm thủ_tục .. chậm/lâu/nhanh/phiền/rườm_rà, chờ .. lâu .. làm/thủ_tục/căn_cước/trụ_sở,
  hồ_sơ .. lâu/chậm/ngâm, quá chậm, báo .. mà .. không ai/chưa/không .. xử_lý/đến/giải_quyết/trả_lời,
  báo rồi mà .. không/chưa/ko, đã báo .. không .. ai/xử_lý/giải_quyết,
  app/ứng_dụng/kênh/bot/hệ_thống .. dễ/khó/hay/tốt/tiện/lỗi/chậm/này, kênh này,
  đánh_giá .. tốt/cao/công_an/cán_bộ/dịch_vụ, nhận_xét, phê_bình, chê, chưa .. tốt .. phục_vụ, diễn_đàn,
  lắng_nghe .. ý_kiến, sáng_kiến, hiến_kế,
  công_an .. làm_tốt/nhiệt_tình/giỏi/tuyệt_vời/thân_thiện/tận_tâm/thái_độ/khu_vực .. ít,
  công_an_xã .. thái_độ/tiếp_dân/làm_việc, tiếp_dân .. tốt/chậm/không, chúc .. các_anh/công_an/sức_khỏe,
  gửi lời, lời khen, ủng_hộ, mong_muốn
3: ý_kiến, mong, nên, đề_nghị, cải_thiện, công_an .. xã/phường, anh cảnh_sát .. giúp
7: feedback, suggestion, suggest, thank, thanks, thank you, grateful, praise, compliment, appreciate,
  complaint about .. officer/service, rude officer, improve, great job, good job
-4: hàng_xóm .. góp_ý, góp_ý .. chửi/không_nghe, đã góp_ý
`

/** Everyday words of `KHAC`: questions of service and things that fit nowhere. */
export const OTHER_WORDS = `
6: xóa án_tích, án_tích, mèo .. mắc/kẹt/cây, mắc .. trên cây, mất nước, cả xóm mất, cho em/tôi/mình hỏi,
  cho hỏi, không biết .. chọn/nên, xin giấy, giấy xác_nhận, số_điện_thoại .. nào/gì/mấy/trực_ban,
  điện_thoại .. trực_ban/số_nào/là_số, là số nào, số nào, số mấy, trực_ban .. số, hộ_khẩu điện_tử,
  thường_trú .. cần/gì, cần gì, hỏi .. một chuyện, muốn hỏi, tạm_trú online, giấy_tờ xe,
  không biết .. báo/hỏi .. ai/đâu, không biết .. báo_cho, có_việc_riêng, việc riêng, cách làm/đổi/cấp,
  làm .. ở_đâu, việc_khác, việc khác, chuyện khác, vấn_đề khác,
  làm căn_cước/cccd/hộ_chiếu/thẻ/passport/định_danh/giấy, cấp .. căn_cước/cccd/hộ_chiếu/lại .. giấy/thẻ/đổi,
  cấp_lại .. căn_cước/cccd/giấy/bằng_lái, đổi .. căn_cước/cccd/bằng_lái/gplx, thủ_tục,
  thủ_tục .. làm/cấp/đăng_ký/xin, cần giấy_tờ gì, giấy_tờ gì, lệ_phí, giờ .. làm_việc/hành_chính/tiếp_dân,
  mấy_giờ .. làm_việc/mở_cửa/tiếp, làm_việc .. thứ_bảy/mấy_giờ/giờ_nào, trụ_sở .. ở_đâu/mấy/chỗ_nào,
  địa_chỉ .. công_an/trụ_sở, ở_đâu .. làm/nộp/xin, vneid .. mức/kích_hoạt/cài/quên/đăng_nhập/lỗi,
  kích_hoạt .. vneid/định_danh/tài_khoản, định_danh .. điện_tử/mức, mức 2/hai, lý_lịch_tư_pháp,
  xác_nhận .. nhân_thân/hạnh_kiểm/lý_lịch/dân_sự/chữ_ký/tình_trạng, xin .. xác_nhận/giấy, công_chứng,
  đăng_ký xe, sang_tên, đăng_ký_xe, biển_số .. cấp/đổi, nghĩa_vụ_quân_sự, khám .. nghĩa_vụ,
  thi .. công_an/bằng_lái, tuyển .. công_an/nghĩa_vụ, đi nghĩa_vụ, phạt_nguội, tra_cứu .. phạt/phạt_nguội,
  nộp phạt, đóng phạt, hỏi .. thủ_tục/giấy_tờ/chút/về/luật/thông_tin, tôi muốn hỏi, cho .. hỏi, hỏi_thăm,
  tư_vấn .. luật/giúp/pháp_luật, tư_vấn, hướng_dẫn .. làm/thủ_tục/nộp/cách,
  không_biết .. loại_nào/mục_nào/chọn, không .. có trong .. danh_sách/mục, không_thuộc, chưa_rõ .. việc_gì,
  không_biết báo/nói/hỏi .. ai/đâu/sao, chuyện riêng, có chuyện .. muốn/cần .. nói/kể/trình_bày, trình_bày,
  cần gặp, muốn gặp, muốn .. trao_đổi/nói_chuyện, cần .. giúp/trợ_giúp/hỗ_trợ .. việc,
  nhờ .. giúp .. việc/chuyện, điện .. cúp/mất, cúp_điện, mất_điện, cúp_nước, mất_nước, nước .. yếu, bão,
  ngập, ngập .. lụt/nước/nhà, tổ_ong, rắn .. vào/bò, ong .. vào/đốt/tổ, cứu .. mèo, mèo .. kẹt, khó nói,
  ngoài_ra
3: hỏi, giấy_tờ, hồ_sơ, đăng_ký, khác, cần biết
6: other, something else, question, procedure, opening hours, id card, how do i, where can i,
  passport renewal, renew, certificate, driving license/licence
-4: trộm, lừa, đánh, ma_túy, @stab, mất_cắp, ồn
`
