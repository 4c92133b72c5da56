/** Everyday words of `VU_KHI`: weapons, explosives, fireworks. */
export const WEAPON_WORDS = `
6: súng điện/hơi/săn/kíp, bom xăng/bẩn, bom_xăng, dao phóng_lợn/găm/bấm, giấu .. kiếm/đao/mã_tấu/súng/dao,
  mang .. kiếm/đao/mã_tấu/dao, làm pháo, rao_bán .. súng/vũ_khí/dao/kiếm, dưới yên_xe,
  tàng_trữ/cất/giấu/giữ/mua/bán/chế/chế_tạo/sở_hữu/làm/cất_giữ/chứa/dùng/mua_bán/rao_bán/ship @gun/@bomb/vũ_khí/đao/kiếm/mã_tấu/pháo/hung_khí/côn/roi_điện/bình_xịt/dao_phóng_lợn,
  vũ_khí, vũ_khí .. thô_sơ/quân_dụng/nóng, công_cụ_hỗ_trợ, có súng,
  cầm/xách/mang/vác/dùng/lấy/thủ/giơ/chĩa @gun, súng, súng .. tự_chế/hoa_cải/săn/hơi/ngắn/cồn/kíp/quân_dụng,
  khẩu_súng, khẩu súng, bắn chim .. súng, săn .. súng, súng_hơi, súng_săn, súng_tự_chế, roi_điện, dùi_cui,
  bình_xịt_hơi_cay, bình xịt cay/hơi_cay, xịt_hơi_cay, mìn, có mìn,
  quả/trái/cục mìn/bom/lựu_đạn/đạn/pháo_cối/đầu_đạn, phát_hiện/thấy/đào/nhặt/lượm/đào_được/tìm @bomb,
  bom_mìn, bom, bom_bi, bom bi, lựu_đạn, đầu_đạn, viên_đạn, vỏ_đạn, đạn, đạn_pháo, đạn .. cối, thuốc_nổ,
  vật_liệu_nổ, kíp_nổ, nổ mìn, chất_nổ, pháo_nổ, pháo nổ/lậu/hoa_nổ/tự_chế/cối/đùng/dây, pháo_tự_chế,
  đốt pháo, bắn pháo, nổ pháo, chế pháo, buôn pháo, bán pháo, mua pháo, thuốc_pháo, pháo_lậu, mã_tấu,
  kiếm_nhật, phóng_lợn, dao_tự_chế, đao_kiếm, giao_nộp .. súng/vũ_khí/đạn/kiếm/pháo/mìn,
  nộp .. súng/vũ_khí/đạn, tự_nguyện .. nộp, tàn_dư .. chiến_tranh, vật_lạ .. bom/mìn/đạn,
  còn sót .. chiến_tranh, đồ .. chiến_tranh .. sót
3: hung_khí, đao, kiếm, pháo, nổ, kho .. đạn, dao_găm, côn, chĩa, hoa_cải
6: weapon, weapons, gun, guns, firearm, explosive, explosives, grenade, landmine, mine .. found, bomb,
  fireworks, firecracker, firecrackers, ammunition, bullets, machete, sword
-4: súng nước, súng bắn_đinh, súng_nước, bom_hàng, bom hàng, pháo_hoa .. xem, bom_tấn, đồ_chơi, dao .. thái
`

/** Everyday words of `TRUY_NA`: wanted people, people in hiding. */
export const WANTED_WORDS = `
7: rất giống .. truy_nã/ảnh/hình, trốn lệnh, công_an .. tìm hoài/khắp, giết_người .. trốn/bỏ_trốn/về,
  bao_che, bao che, kiếm .. thằng/người .. này, công_an .. kiếm, tù trốn, tên tội_phạm, phạm_tội,
  bỏ_trốn .. đây/về/quê, truy_nã, lệnh_truy_nã, tội_phạm .. trốn/lẩn, lẩn_trốn, trốn_nã, đang_trốn,
  trốn .. công_an/án/trại/tù/tội/lệnh, trốn_trại, vượt_ngục, vượt_tù, trốn_tù, trốn_thi_hành_án,
  đối_tượng .. trốn/bỏ_trốn/truy_nã/lẩn,
  giống .. người/thằng/ông/đối_tượng/hình .. tivi/bảng/thông_báo/đăng/truy_nã/báo/ảnh/trên_mạng,
  giống .. ảnh .. công_an/dán/đăng, thấy .. người .. trên .. bảng/báo/tivi .. tìm,
  công_an .. đang tìm/truy/kiếm, công_an tìm, đang bị .. tìm/truy/truy_nã, nghi_can, nghi_phạm, bị_can,
  hung_thủ, sát_nhân, kẻ .. giết_người .. trốn/ở, kẻ giết_người, gây_án .. trốn/bỏ/về, phạm_tội .. trốn/bỏ,
  bỏ_trốn .. công_an/án/pháp_luật/vụ, chạy_trốn .. công_an/pháp_luật, ẩn_náu, ẩn_nấp .. tội_phạm,
  che_giấu/chứa_chấp/bao_che .. tội_phạm/đối_tượng/kẻ/người_phạm/truy_nã, đối_tượng .. nguy_hiểm .. trốn,
  có_lệnh_bắt, có lệnh bắt, đầu_thú, ra_đầu_thú, tự_thú, vụ_án .. trốn, tên_cướp .. trốn, tội_phạm,
  án .. chưa thi_hành, đi_tù .. trốn
3: trốn, đối_tượng, bỏ_trốn, lẩn, hình dán, bảng .. tin, thông_báo .. công_an
6: wanted, fugitive, on the run, escaped prisoner, escaped convict, most wanted, wanted list/poster
-3: trốn .. nợ/việc, mất_tích, trốn nhà
`

/** Everyday words of `MUA_BAN_NGUOI`: trafficking, lured abroad, forced work. */
export const TRAFFICKING_WORDS = `
8: tuyển .. người .. lào/campuchia/nước_ngoài/cam/myanmar/sang/qua,
  lương .. đô/usd .. sang/lào/campuchia/cam, lương ngàn đô, công_ty .. lừa_đảo .. nhốt/campuchia/ép,
  không cho .. nghỉ_làm/nghỉ .. giữ/ép, bắt tiếp_khách, bị rủ .. đi/qua,
  rủ .. qua/sang/đi .. mất liên_lạc/biên_giới, bên kia biên_giới, mất liên_lạc .. biên_giới,
  đòi .. triệu .. thả/chuộc, thả em/con/người/về .. tiền, cưỡng_ép, cưỡng_ép bán_dâm/lao_động/làm,
  đưa_người .. nước_ngoài, đường_dây đưa_người,
  dụ/rủ/tuyển/lừa .. đi/qua/sang/làm .. karaoke/quán/nước_ngoài/campuchia/cam/casino/trung_quốc/myanmar/biên_giới,
  nhốt công_nhân/người/lao_động/nhân_viên, giữ giấy_tờ/hộ_chiếu/passport .. bắt/ép/không,
  ép bán thân/dâm/mình, làm vợ .. tàu/trung_quốc/bên,
  lương .. triệu/cao .. campuchia/nước_ngoài/cam/myanmar, đưa .. qua/sang .. biên_giới/campuchia/trung_quốc,
  mua_bán_người, mua_bán .. người/trẻ/phụ_nữ/nội_tạng/thận, buôn_người, buôn bán người, buôn .. người,
  bán sang/qua/ra .. campuchia/trung_quốc/tàu/lào/biên_giới/nước_ngoài/myanmar/miến_điện, bị bán,
  bị bán sang/qua, bán .. qua biên_giới,
  lừa/dụ/rủ/đưa/dẫn/bán/đem/bắt .. sang/qua/đi campuchia/cam/trung_quốc/lào/myanmar/miến_điện/dubai/tam_giác_vàng/nước_ngoài,
  lừa_bán, lừa bán, đưa_người .. vượt_biên/trái_phép/sang/qua, vượt_biên, xuất_cảnh_trái_phép,
  trốn .. sang campuchia/trung_quốc, việc_nhẹ_lương_cao, việc nhẹ lương cao, việc_nhẹ .. lương_cao,
  lương_cao .. campuchia/biên_giới/nước_ngoài,
  nhốt/giam/giữ/kẹt .. casino/campuchia/cam/lừa_đảo/công_ty/tam_giác/myanmar, casino,
  campuchia .. đánh/nhốt/chuộc/bán/ép/lừa_đảo/về_không, đòi .. tiền_chuộc, tiền_chuộc,
  chuộc .. người/con/về/campuchia/em/cháu, chuộc_thân, chuộc, cưỡng_bức .. lao_động, lao_động .. cưỡng_bức,
  ép/bắt/buộc .. làm_việc/bán_dâm/tiếp_khách/đi_khách/lao_động/làm_gái/gọi_điện_lừa, ép bán_dâm/tiếp_khách,
  giữ hộ_chiếu/giấy_tờ/passport/cccd .. không cho/ép/bắt, bị giữ .. hộ_chiếu/giấy_tờ/lại .. làm,
  không_cho về/ra .. công_ty/nước/chủ/karaoke, lấy_chồng .. trung_quốc/hàn/đài_loan/tàu .. ép/bán/môi_giới,
  môi_giới .. lấy_chồng/hôn_nhân/lao_động .. nước_ngoài/trung_quốc/lậu, đẻ_thuê, mang_thai_hộ,
  bán con/trẻ/trẻ_sơ_sinh/em_bé/thận/nội_tạng/bào_thai, bán thận, mua trẻ/con/trẻ_sơ_sinh,
  đường_dây .. người/bán/đưa, xuất_khẩu_lao_động .. lừa/chui/ép, đi_chui, kẹt .. bên campuchia/cam/kia,
  cầu_cứu .. campuchia/nước_ngoài/bên, bán vào .. quán/động/ổ/karaoke/nhà_chứa, bán cho .. quán/chủ/động,
  bóc_lột, nô_lệ, bắt_cóc .. trẻ/bán/nội_tạng, lên tàu .. cá .. bắt/ép/không_cho, tàu_cá .. bắt/ép/đánh/giữ,
  nhốt .. bắt làm
4: campuchia, cam, biên_giới, myanmar, tam_giác_vàng, trung_quốc, môi_giới, lương_cao, nước_ngoài,
  tiền_chuộc, giam_giữ, không .. cho .. về
7: trafficking, trafficked, human trafficking, sold to, sold across, forced to work/sell,
  forced labour/labor, cambodia, ransom, took my passport, took .. passport, keeps/kept .. passport,
  scam compound
-3: chó, mèo, đất, ma_túy, hàng, pháo
`

/** Everyday words of `ANQG`: political security, bad documents; little is asked about them. */
export const STATE_SECURITY_WORDS = `
7: theo đạo, đạo lạ, đập .. bàn_thờ, bỏ bàn_thờ, xuống_đường, kêu_gọi .. biểu_tình/xuống_đường/chống,
  doanh_trại, quay_phim doanh_trại, quay .. doanh_trại/bộ_đội, sách/tài_liệu .. cấm/chống,
  móc_nối .. phản_động/tổ_chức, cờ .. lạ, treo .. cờ, xuyên_tạc, xuyên_tạc .. chính_quyền, phản_động,
  chống_phá, chống .. nhà_nước/chính_quyền/đảng/chế_độ,
  kích_động .. biểu_tình/chống/gây_rối/bà_con/bạo_loạn/người_dân/công_nhân, kích_động,
  lôi_kéo .. biểu_tình/chống/đạo/tà_đạo/khiếu_kiện/tụ_tập, biểu_tình, bạo_loạn, lật_đổ,
  khủng_bố .. tổ_chức/nhóm/đặt/đánh_bom, tuyên_truyền .. chống/sai/xuyên_tạc/tà_đạo/đạo/trái,
  xuyên_tạc .. lịch_sử/đảng/nhà_nước/chủ_trương/chính_sách/chế_độ/lãnh_đạo,
  nói_xấu đảng/nhà_nước/chế_độ/lãnh_đạo, tài_liệu .. phản_động/xấu/chống/cấm, tờ_rơi,
  tờ_rơi .. phản_động/chống/chính_trị/lạ, truyền_đơn, rải .. tờ_rơi/truyền_đơn, phát .. tờ_rơi/tài_liệu,
  treo .. cờ .. vàng/ba_sọc/lạ, cờ_vàng, cờ_ba_sọc, băng_rôn .. chống/phản/khẩu_hiệu,
  khẩu_hiệu .. chống/phản/xấu/phản_động, viết .. khẩu_hiệu, tà_đạo, đạo_lạ, tà_giáo,
  hội_thánh_đức_chúa_trời, hội_thánh .. trời, hội .. kín .. đạo, truyền_đạo,
  truyền đạo .. trái_phép/lạ/trái_pháp_luật, sinh_hoạt .. đạo .. trái_phép/lạ, gián_điệp,
  tình_báo .. nước_ngoài, bí_mật nhà_nước, lộ .. bí_mật,
  quay_phim/chụp_ảnh .. khu_quân_sự/doanh_trại/quân_sự, khu_quân_sự, doanh_trại .. quay/chụp,
  bản_đồ .. lưỡi_bò/đường_lưỡi_bò, lưỡi_bò, đường .. chín_đoạn, việt_tân, ly_khai, fulro, tin_lành .. đề_ga,
  xúi_giục .. khiếu_kiện/biểu_tình/chống, tụ_tập .. khiếu_kiện/biểu_tình, đình_công .. kích_động,
  phá_hoại .. chính_quyền/chính_sách/bầu_cử, tổ_chức .. phản_động/khủng_bố/bất_hợp_pháp,
  livestream .. chống/xuyên_tạc/kích_động
3: chính_trị, chế_độ, đảng, tài_liệu lạ, khẩu_hiệu, nhà_nước, truyền_bá
7: leaflets, leaflet, propaganda, against the state/government, anti government, anti-government, protest,
  riot, terrorist, terrorism, espionage, spy, illegal religious
-4: vay, quảng_cáo, khuyến_mãi
`

/** Everyday words of `NGHI_VAN`: strange things that may mean something bad. */
export const SUSPICIOUS_WORDS = `
6: tắt đèn .. đậu/trước, đậu .. tắt đèn, đứng nhìn .. trẻ/tụi_nhỏ/học_sinh, đào đất .. đêm,
  nửa_đêm .. đào/tiếng, ai .. đi vắng, nhà .. đi_vắng .. hỏi, bao_tải, bốc_mùi .. bao/túi,
  mấy đêm .. liền/nay, hỏi từng nhà, từng_nhà, đi .. từng nhà, dò_hỏi .. nhà, đèn_pin,
  ánh_đèn .. lạ/hoang/đêm, hét thất_thanh, thất_thanh, thùng/gói/túi lạ, dừng .. giữa đêm,
  xe .. dừng .. đêm/khuya, bay .. mái nhà/xóm, flycam, bịt_mặt, che_mặt, đóng_kín .. cửa, đóng kín cửa,
  cửa .. đóng_kín, ra_vào, ra vào .. đêm/khuya/liên_tục, kẻ lén, lén chụp/quay/nhìn/vào,
  đứng .. lâu/hoài/mãi .. trước/cổng/ngoài, đàn_ông lạ, hỏi_han .. trẻ/nhà, đêm .. chở/đào/đốt/khiêng,
  khiêng .. đêm, la/kêu/hét .. trong nhà, nhà .. hoang/bỏ_hoang/khóa_cửa, bỏ_hoang, rình_mò, rình, rình_rập,
  lảng_vảng, lảng_lảng, lởn_vởn, lấp_ló, thập_thò, thậm_thụt, dòm_ngó, nhòm_ngó, dòm .. nhà, ngó .. nhà,
  nhìn .. vào nhà, đi qua_lại, đi_qua_đi_lại, đi tới đi lui, chạy tới chạy lui, chạy .. lòng_vòng,
  lòng_vòng .. xóm/nhà, khả_nghi, đáng_ngờ, nghi_vấn, đáng_nghi, nghi_ngờ, bất_thường, mờ_ám, lén_lút,
  lén_lút .. đêm, lạ_mặt, người_lạ_mặt, người lạ .. đứng/đi/hỏi/rình/vào/quanh/trước/gõ/bấm/dòm/nhìn/lảng,
  kẻ_lạ, kẻ lạ/lạ_mặt, xe lạ, xe_lạ, ô_tô lạ, xe .. không_biển_số .. đậu/rình, xe .. lạ .. đậu/đỗ/rình/chạy,
  đậu .. suốt/mấy_ngày/lạ/nhiều_ngày, đỗ .. suốt/mấy_ngày/lạ/nhiều_ngày, bám_theo, theo_dõi, bám_đuôi,
  đi_theo .. em/tôi/con/mình/học_sinh/về, tiếng la/hét/kêu/động_lạ/khóc/lạ, tiếng la_hét, tiếng động lạ,
  la_hét, la hét .. đêm/nhà, kêu .. đêm, nghe .. tiếng .. lạ, mùi .. lạ/hôi_thối/tử_khí, mùi lạ,
  túi/bao/vali/thùng/gói/vật/kiện .. lạ/khả_nghi/vô_chủ/đáng_ngờ, vật_lạ, hành_vi .. lạ/khả_nghi/bất_thường,
  đánh_dấu .. nhà/cửa/cổng, ký_hiệu .. lạ/cửa/cổng/nhà, ký_hiệu_lạ, dấu .. lạ .. cổng, gõ_cửa .. đêm/lạ,
  bấm_chuông .. bỏ/đêm, giả .. tiếp_thị/thu/bán/điện_lực, hỏi .. nhà .. có .. ai/mấy_người, dò_hỏi,
  chụp .. nhà, quay_phim nhà, drone, flycam .. nhà, ra_vào .. đêm/khuya/liên_tục/lạ/bất_thường,
  đêm nào .. cũng .. người/xe, chở .. đồ/hàng .. đêm/khuya, bốc .. hàng .. đêm, đào .. đêm,
  người .. bịt_mặt, đeo khẩu_trang .. đứng/rình, bịt khẩu_trang, nhà_hoang, nhà hoang, có .. điều .. lạ,
  thấy lạ, lạ lắm, kỳ_lạ, không bình_thường, đứng .. trước .. cổng/nhà/trường, đứng nhìn,
  ngồi .. hoài .. đầu_ngõ
3: người_lạ, người lạ, lạ, đêm_khuya, mập_mờ, hình_như, nghi, nghi_là, cảnh_giác, xe .. đậu
6: suspicious, strange, stranger, strangers, lurking, loitering, following, stalking, prowling,
  unknown car/man/person/people, watching my house, screaming, screams
-3: ma_túy, trộm, hàng_xóm .. ồn, nợ
`
