/** Everyday words of `TTCC`: noise, drunkenness, animals, gatherings. */
export const PUBLIC_ORDER_WORDS = `
6: karaoke .. ồn/to/khuya/đêm/hàng_xóm/suốt/ầm/hoài/inh/hát/lớn/quá, hát karaoke/hò/kara/rống,
  hát .. khuya/đêm/suốt/to/ầm_ĩ/hoài/inh_ỏi/om_sòm/giờ_nghỉ, loa_kẹo_kéo, loa kẹo_kéo/thùng/công_suất,
  loa .. to/lớn/ầm/ồn/inh/hết_cỡ/khuya/đêm/bass, loa_kéo, loa_thùng, mở/bật/vặn nhạc/loa/nhạc_sàn/karaoke,
  nhạc .. to/lớn/ầm/ồn/khuya/xập_xình/inh, nhạc_sàn, xập_xình, ồn_ào, ồn, làm_ồn, gây_ồn, tiếng_ồn,
  ồn .. không/ngủ/chịu, ầm_ĩ, ầm_ầm, om_sòm, inh_ỏi, náo_loạn, mất_trật_tự, gây_rối, gây_mất_trật_tự,
  rối_trật_tự, làm_phiền .. hàng_xóm/giấc_ngủ, không/ko .. ngủ_được/ngủ, mất_ngủ, nẹt_pô, nẹt pô/bô, rú_ga,
  rú ga, nẹt_bô, pô .. độ/inh/ầm, bô .. độ, chó .. thả_rông/cắn/rông/sủa/dữ/không_rọ_mõm/rượt/ị/phóng_uế,
  chó_thả_rông, thả_rông, thả chó/bò/trâu/heo/gà/rông, không rọ_mõm, không xích, chó .. nhà .. hàng_xóm,
  bò/trâu/dê/heo .. thả/phá/đi .. đường/rẫy/ruộng/vườn, nuôi .. gà/heo/chó .. hôi/ồn/thả/gáy, gà .. gáy,
  tụ_tập, tụ_tập .. nhậu/đêm/đông/la/ồn/thanh_niên/uống/gây_rối/quậy/hò, nhậu, nhậu_nhẹt, ăn_nhậu,
  nhậu .. khuya/ồn/la/quậy/chửi/đêm/hát, say_rượu, say_xỉn, xỉn, say .. quậy/la/chửi/nằm/phá, rượu_chè,
  quậy, quậy_phá, phá_phách, chửi_bới .. đêm/xóm/ngoài, chửi_đổng, la_lối, la_ó, hò_hét, hú_hét, đái_bậy,
  tiểu_bậy, đi_bậy, tiểu_tiện, phóng_uế, lấn_chiếm, lấn .. vỉa_hè/lề_đường/lòng_đường/hẻm/hành_lang,
  chiếm .. vỉa_hè/lòng_đường/lề_đường/hẻm, vỉa_hè, buôn_bán .. vỉa_hè/lấn/lòng_đường, họp_chợ, chợ_cóc,
  bày_bán .. vỉa_hè/lề, để_xe .. chắn/bít/lối/hẻm, đậu_xe .. chắn/bít/hẻm/cổng/nhà/bậy/ngõ,
  đỗ_xe .. chắn/bít/hẻm/cổng/ngõ/bậy, chắn .. lối_đi/cổng/hẻm/ngõ/cửa, dán .. quảng_cáo/tờ_rơi .. tường/cột,
  vẽ_bậy, vẽ bậy, sơn_bậy, phá .. công_viên/cây_xanh/đèn_đường/ghế_đá/tài_sản_công,
  ném_đá .. mái/xe/tàu/nhà, thả_diều, bắn_ná, ăn_xin, lang_thang, tâm_thần .. quậy/phá/la/ngoài_đường,
  đá_bóng .. đường/hẻm/lòng_đường, sửa_nhà .. ồn/khuya, xây_nhà .. ồn/khuya/đêm,
  khoan .. đục .. khuya/đêm/trưa, máy .. ồn/nổ/cắt .. khuya/đêm, xưởng .. ồn,
  quán .. ồn/nhậu/khuya/mở_cửa/nhạc, quá giờ, sau 22h/10h/22_giờ/10_giờ/11h, mở_cửa .. khuya/quá_giờ, hát,
  đám_cưới/đám_ma/đám .. ồn/loa/nhạc/khuya, trống .. kèn, đàn .. hát
3: xổng, chó .. xổng/dọa/đuổi/dữ/to, lề_đường, lề đường, bàn_ghế .. lề/đường/vỉa_hè, kê bàn_ghế, trẻ_trâu,
  chửi_bới .. hẻm/xóm/khuya, vũ_trường, rao hàng, loa .. quảng_cáo, quảng_cáo .. inh_ỏi/loa, chó .. sủa,
  gà .. gáy, inh_tai, nhức_óc, đinh_tai, điếc_tai, karaoke, nhạc, loa, đêm_khuya, quán_nhậu, giấc_ngủ,
  trật_tự, khu_phố, xóm .. không .. yên, ồn_quá
6: noise, noisy, loud, music, loud music, barking, dog .. bite/bites/loose/barking, stray dog/dogs, drunk,
  drunks, party, drinking, shouting .. night, disturbance, sidewalk, blocking .. alley/gate/street
-4: đánh, chém, karaoke_ôm, đua_xe, ma_túy, trộm, bắt_trộm, bả, câu, mất, đi_lạc, cháy, dao, nhạc .. game,
  đá_gà, đánh_bạc, biểu_tình, lừa
`

/** Everyday words of `ATGT`: dangerous or forbidden things in traffic. */
export const TRAFFIC_WORDS = `
6: dàn_hàng_ngang, dàn hàng_ngang, dàn_hàng, chục xe_máy, phóng nhanh, ép .. người đi xe_máy/xe, ép xe,
  hư .. đường, xe_tải .. đất/cát/đá/hư, sai chỗ, đón .. sai, đón_khách, tài_xế,
  tài_xế .. say/ẩu/nghiện/ngủ/chửi, dừng đón, đón khách .. sai/giữa, lòng_đường, xe đầu_kéo, đầu_kéo,
  đoạn đường .. nguy_hiểm/tai_nạn/tối/không, hay tai_nạn, xe_máy chở, chở 3/4/5/ba/bốn, kẹp .. 3/4,
  không .. gương, xe_cũ_nát, xe .. mất_phanh, đỗ/đậu .. chắn/chặn/bít/giữa_đường/lối,
  quẹt/tông/đụng/va/đâm .. bỏ_chạy/bỏ_trốn/chạy_mất/chạy_luôn, bị .. tông/quẹt/đụng/ủi/húc,
  xe .. quẹt/tông/đụng/ủi .. tôi/em/người/nhau/xe, chạy .. ẩu/nhanh/lấn/vỉa_hè/ngược/lạng/như_điên,
  lấn tuyến/làn, chở .. quá/nặng/cao/sắt/gỗ, đua nhau/tốc_độ, tổ_lái, đua_xe, đua xe,
  đua .. đêm/đường/mô_tô, đua_trái_phép, bốc_đầu, bốc đầu, lạng_lách, đánh_võng, lạng .. lách,
  nẹt_pô .. đua/chạy/đường, chạy ẩu/nhanh/ngược_chiều/lấn/tốc_độ/quá_tốc_độ/bạt_mạng/đánh_võng, chạy_ẩu,
  phóng_nhanh, phóng .. nhanh/ẩu/bạt_mạng, phóng_nhanh_vượt_ẩu, vượt_ẩu, vượt .. ẩu/đèn_đỏ/phải, quá_tốc_độ,
  vượt_đèn_đỏ, vượt đèn, đi_ngược_chiều, ngược_chiều, quá_tải,
  chở .. quá_tải/quá_khổ/cồng_kềnh/quá_số/quá_người/3/ba/4/bốn/sắt/tôn, quá_khổ, cơi_nới .. thùng, xe_hổ_vồ,
  xe_ben, xe .. ben/đất/cát .. chạy/rơi/vãi/quá, rơi_vãi, rơi vãi .. đường, xe_dù, bến_cóc, xe dù,
  bắt_khách .. dọc_đường/bến/giữa, xe_khách .. nhồi/quá/dừng/đón/dù/bắt, nhồi_nhét, xe_hết_hạn .. đăng_kiểm,
  hết_đăng_kiểm, không_đăng_kiểm, không_biển_số, xe .. không .. biển_số, che_biển_số, biển_số giả, biển_giả,
  không mũ_bảo_hiểm, không_đội_mũ, không_đội_nón, không .. nón_bảo_hiểm, say .. lái/chạy,
  uống rượu .. lái/chạy, nồng_độ_cồn, lái_xe .. say/điện_thoại/không_bằng/buồn_ngủ, không_bằng_lái,
  không .. bằng_lái .. lái/chạy, chưa_đủ_tuổi .. lái/chạy/xe,
  học_sinh .. chạy_xe/đi_xe/xe_máy/đua/phân_khối/lạng, lấn_đường, lấn_làn, lấn làn/tuyến, lấn .. lòng_đường,
  dừng_đỗ, đỗ .. sai/giữa_đường/lòng_đường/cấm/đường, đậu .. sai/giữa_đường/lòng_đường/cấm,
  đậu_xe .. lòng_đường/cấm/khúc_cua/sai, đỗ_xe .. lòng_đường/cấm/khúc_cua/sai/giữa,
  xe_tải .. chạy/đậu/giờ_cấm/đỗ/cấm/ẩu/nhanh/nặng, giờ_cấm, đường_cấm, tai_nạn, tai_nạn_giao_thông, tông_xe,
  tông .. bỏ_chạy/người/xe/chết, đụng_xe, đụng .. xe/bỏ_chạy, va_chạm, va_quẹt, quẹt xe, quẹt_xe, tông_nhau,
  đâm .. rồi bỏ_chạy, đâm_xe, xe .. đâm/tông/lật/húc/đụng, gây_tai_nạn, bỏ_chạy .. tai_nạn,
  hố .. giữa_đường/đường, ổ_gà, ổ_voi, đường .. hư/hỏng/sụt/lún/trơn/ngập/nguy_hiểm, đèn_đỏ,
  đèn .. giao_thông .. hỏng/hư/tắt, đèn_tín_hiệu, nắp_cống .. mất/hở/đường, dây .. võng/chắn .. đường,
  cây .. đổ/ngã .. đường, đinh_tặc, rải_đinh, rải đinh, phơi lúa .. đường/quốc_lộ, phơi_lúa,
  trẻ .. lái/chạy .. xe, xe_độ, xe .. độ .. pô/chạy, quái_xế, báo_chốt, kẹt_xe, ùn_tắc, cao_tốc,
  xe_ôm .. tranh, xe .. ba_gác .. chở, xe_công_nông, xe .. tự_chế, xe_điện .. học_sinh, còi .. inh_ỏi,
  bấm_còi, còi_hơi, đường_sắt .. lối, băng_qua .. cao_tốc/đường_sắt, lối_đi_tự_mở, vi_phạm_giao_thông,
  vi_phạm .. giao_thông, csgt, biển_số .. chạy
3: giao_thông, xe_tải, container, xe_buýt, quốc_lộ, ngã_tư, biển_số, tốc_độ, vượt, lái_xe,
  đường .. nguy_hiểm, xe_khách
6: racing, street racing, speeding, reckless, overloaded, red light, accident, hit and run, drunk driving,
  drunk driver, wrong way, traffic, truck .. fast/overloaded/parked, illegal parking
-4: trộm, mất xe, trộm_xe, rình, xe_lạ, nợ, đâm_chém, đi_lạc
`

/** Everyday words of `PCCC`: what may burn or explode, blocked ways out. */
export const FIRE_RISK_WORDS = `
6: một lối_ra/lối/cửa, một lối .. ra, lối_ra, lối ra .. chắn/khóa/duy_nhất, bịt kín, bịt_kín, can xăng,
  tích_trữ .. xăng/gas/hóa_chất, tóe lửa, tóe_lửa, tóe/xẹt/nẹt lửa/điện, bếp than/củi .. sát/gần,
  sát .. giấy/gỗ/rơm/xăng/gas, giấy_vụn, không lối_thoát, xe_cứu_hỏa, xe_cứu_hoả, xe cứu_hỏa/cứu_hoả,
  trụ_cứu_hỏa, trụ cứu_hỏa, cứu_hỏa, cứu_hoả, không .. đường .. xe_chữa_cháy/cứu_hỏa, cháy nổ,
  gas .. an_toàn, cửa_hàng gas, chập hỏa, hoả_hoạn, hỏa_hoạn, mắc điện, câu_mắc, bình_cứu_hỏa, bình_cứu_hoả,
  bình cứu_hỏa/cứu_hoả/chữa_cháy, không .. bình cứu_hỏa, mút_xốp, xốp .. cháy,
  cản/chắn/chất .. lối/hành_lang/cầu_thang/thoát, hành_lang, thoát nạn/hiểm, cháy .. nổ, gas .. khu_dân_cư,
  xăng_dầu .. dân, bồn xăng/gas/dầu, quá_tải .. điện, ổ_điện, cầu_dao, câu điện, câu_điện, câu_trộm .. điện,
  câu_móc .. điện, đấu .. điện .. ẩu/lộn_xộn/trái_phép,
  dây_điện .. chằng_chịt/hở/chạm/cháy/võng/đứt/trần/cũ/tóe/xẹt/sát, điện .. hở/chập/rò/xẹt/quá_tải/nẹt,
  chập_điện, chập điện, rò_điện, rò_rỉ .. điện/gas/khí/ga, hở điện, điện_giật, tủ_điện .. hở/nóng/cháy,
  trạm_biến_áp .. nổ/cháy,
  chặn/khóa/bít/chắn/bịt/xích/chất/che .. lối_thoát/lối_thoát_hiểm/cửa_thoát_hiểm/cầu_thang/thoát_nạn/thoát_hiểm/lối_ra,
  lối_thoát, lối_thoát_hiểm, lối_thoát_nạn, cửa_thoát_hiểm, thoát_hiểm, thoát_nạn,
  không .. lối_thoát/bình_chữa_cháy/lối_ra/cửa_thoát, bình_chữa_cháy, thiếu .. chữa_cháy, bình_gas,
  bình gas, sang chiết gas, sang_chiết, chiết_nạp, chiết gas, gas .. lậu/rò/xì/hở/mùi, mùi gas/ga/xăng,
  rò gas, xì_gas, xì gas, hở gas, kho .. gas/xăng/hóa_chất/dễ_cháy/mút_xốp/giấy,
  chứa .. xăng/gas/hóa_chất/dầu, trữ .. xăng/gas/dầu/hóa_chất, bán xăng .. lẻ/chai/nhà, xăng_lẻ,
  cây_xăng .. mini/hút_thuốc, hàn_xì, hàn .. bắn/tia_lửa/gần, tia_lửa, chuồng_cọp, nhà .. khung_sắt .. bịt,
  phòng_cháy, pccc, chữa_cháy, cháy_nổ, nguy_cơ .. cháy/nổ, dễ_cháy, dễ .. cháy, không_an_toàn .. cháy,
  nguy_hiểm .. cháy, đốt rác/rơm/đồng/rẫy/cỏ/vàng_mã .. gần/sát/rừng/nhà/dây_điện/lan, đốt vàng_mã,
  đốt .. rừng, cháy .. rừng/rơm/đồng/rác/bãi/nhà/xe/kho/xưởng/chợ/điện, sạc xe,
  sạc .. xe_điện/qua_đêm/pin/hầm, xe_điện .. sạc/cháy, pin .. phồng/cháy/nổ, trụ_nước .. chữa_cháy/bị,
  xe_chữa_cháy .. không .. vào, hẻm .. hẹp .. xe_chữa_cháy, chung_cư_mini, chung_cư .. báo_cháy/thoát/cháy,
  nhà_trọ .. không .. lối/thoát/một_lối, báo_cháy .. hỏng/hư/kêu/không, chuông_báo_cháy, còi_báo_cháy,
  hút_thuốc .. xăng/kho/gas, hóa_chất .. cháy/nổ/để, khói .. khét/nhiều, mùi_khét, mùi khét, cháy, bốc_cháy,
  bốc_khói, xăng_dầu .. nhà, đun .. than .. phòng, bếp .. than .. hẻm, pháo .. mái/rơm
3: nổ, gas, xăng, khói, lửa, cầu_thang, hóa_chất, chung_cư, quán_karaoke .. lối, sạc
6: fire, fire hazard, blocked exit, fire exit, exit .. locked/blocked, gas leak, smell gas,
  electrical .. wires/wiring, wires, sparks, flammable, extinguisher, smoke
-4: karaoke .. ồn, nổ_hũ, bắn, cháy_túi, pháo_nổ, đốt_pháo, mìn, bom, đòi đốt, dọa đốt
`

/** Everyday words of `MOI_TRUONG`: waste, smell, sand, food. */
export const ENVIRONMENT_WORDS = `
6: khói .. nhà_máy/khó_thở, nước .. giếng/sinh_hoạt .. mùi/bẩn/đục, giếng .. mùi/ô_nhiễm/nhiễm,
  cống .. hôi/đổ/thải, nổ mìn .. đá/trái_phép, khai_thác đá, mùi .. xưởng/chăn_nuôi/trại/nhà_máy/cống,
  xả_thải, xả thải/nước/rác/chất_thải/khói/trộm/thẳng, xả .. ra sông/kênh/suối/ao/mương/rạch/cống/biển,
  nước_thải, chất_thải, khí_thải, đổ rác/trộm/phế_thải/chất_thải/xà_bần/bậy/rác_thải/đất/thải/phân, đổ_trộm,
  đổ .. xuống/ra .. sông/kênh/suối/mương/rạch/ruộng, vứt rác/xác/bậy/chai_lọ/gà/heo,
  vứt .. bừa_bãi/bãi/sông/kênh, quăng rác, xả_rác, rác .. bừa_bãi/chất_đống/thối/bốc_mùi/ngập/hôi/đầy,
  bãi_rác, rác_thải, đốt rác/nhựa/phế_liệu/dây_điện/nilon/cao_su/rơm_rạ/than, đốt_rác,
  khói .. đốt/nhà_máy/than/đen .. xưởng, lò_gạch, lò_than, lò .. khói, ô_nhiễm,
  ô_nhiễm .. nước/không_khí/sông/nguồn, nước .. đen/hôi/thối/bẩn/đổi_màu/ô_nhiễm,
  kênh/sông/mương/suối/rạch/ao .. đen/thối/hôi/ô_nhiễm/bọt, hôi_thối, mùi_hôi,
  mùi hôi/thối/hôi_thối/phân/hóa_chất/cao_su/trại, bốc_mùi, bốc mùi, hôi .. không_chịu/chịu/quá/trại/chuồng,
  bụi .. xưởng/mù/nhà_máy/mịt/đá/xi_măng, trại heo/gà/chăn_nuôi/bò .. thải/hôi/mùi/xả/ô_nhiễm,
  nuôi heo .. hôi/thải/mùi, chuồng_heo, chuồng .. hôi, hút cát, hút_cát, cát_tặc,
  khai_thác cát/đất/đá/khoáng_sản/vàng/than/rừng/trái_phép/quặng/lậu, khai_thác .. trái_phép/lậu,
  tàu .. hút_cát/cát, xà_lan .. cát/hút, sạt_lở .. cát/hút, đào đất/vàng/than/cát .. bán/lậu/trái_phép,
  đào_vàng, đào_đãi, múc đất, san_lấp, lấp ao/kênh/mương/sông/rạch, phá_rừng, phá rừng,
  chặt rừng/gỗ/cây_rừng, chặt .. cây/rừng, lâm_tặc, gỗ_lậu, gỗ lậu, chở gỗ, đốt_rừng, cưa .. gỗ/cây,
  săn .. thú/động_vật/chim/rừng, thú_rừng, động_vật_hoang_dã, bẫy .. thú/chim, bắt chim .. trời, chim_trời,
  bán thú, rùa/tê_tê/khỉ/trăn .. bán/nuôi/nhốt, kích_điện, xung_điện, chích cá, chích .. cá/điện,
  xiệc .. cá, đánh cá .. điện/mìn/xung_điện, nổ .. mìn .. cá, thuốc_cá, cá chết, cá .. chết,
  gà/heo/lợn/vịt .. chết .. vứt/bán/sông/dịch, heo_chết, heo .. dịch/bệnh/lậu,
  thịt .. bẩn/thối/ôi/không_rõ/heo_chết/bệnh/hôi/bơm_nước, thịt_bẩn, thực_phẩm .. bẩn/giả/không/hết_hạn/độc,
  thực_phẩm_bẩn, an_toàn_thực_phẩm, vệ_sinh_thực_phẩm, ngộ_độc, hàn_the, phẩm_màu,
  bơm .. nước/tạp_chất/thuốc/hóa_chất .. heo/bò/tôm/rau, tạp_chất, ngâm .. hóa_chất/rau/giá/chuối/sầu_riêng,
  hóa_chất .. rau/ngâm/trái_cây/sông/đổ/xả, phun .. thuốc .. rau/sâu, thuốc_trừ_sâu .. rau/cấm/đổ, hàng_giả,
  hàng giả/nhái/lậu/kém_chất_lượng, hàng_nhái, hàng_lậu, buôn_lậu, thuốc_lá_lậu, thuốc_lá lậu, rượu_lậu,
  rượu giả/lậu/tự_nấu/pha_cồn, phân_bón giả, thuốc giả, sữa giả, mỹ_phẩm giả, lò_mổ,
  giết_mổ .. lậu/chui/bẩn/nước/trái_phép, lò .. mổ, giếng_khoan .. trái, chôn .. chất_thải/rác/heo,
  dầu_nhớt .. đổ/sông/thải, dầu .. loang/tràn, tràn_dầu, rác .. y_tế, rác_y_tế
3: môi_trường, rác, mùi, hôi, thối, cát, khoáng_sản, nhà_máy, xưởng, trại, thực_phẩm, sông, kênh, bụi, khói
6: pollution, polluted, waste, dumping, garbage, trash, sewage, smell, stink, stinks, sand mining, sand,
  illegal logging, logging, toxic, wildlife, rotten, fake .. food/goods/medicine/alcohol, expired .. food,
  dead fish, dead pigs
-4: hàng_trắng, mùi gas, mùi xăng, rò, tử_khí
`

/** Everyday words of `CU_TRU`: who lives or stays where. */
export const RESIDENCE_WORDS = `
6: không đăng_ký, thay người, thay .. người .. liên_tục, trình_báo .. ở/người/lưu_trú, chục người .. ở,
  người lạ ở, ít khi ra_ngoài, thuê nguyên_căn, nguyên_căn, không ai biết .. làm gì, chứa người,
  chứa .. người lạ/trung_quốc/nước_ngoài, người .. nói tiếng trung/nước_ngoài/anh/lạ, nói tiếng .. lạ/trung,
  villa .. thuê, thuê villa/biệt_thự/kho, tá_túc, kiểm_tra giấy_tờ, không kiểm_tra,
  cho_thuê .. theo_giờ/không_hợp_đồng, hợp_đồng thuê, không báo .. công_an, ở quá hạn, tạm_trú, lưu_trú,
  tạm_vắng, cư_trú, thường_trú, hộ_khẩu, khai_báo, đăng_ký .. tạm_trú/ở/lưu_trú/cư_trú,
  không .. khai_báo/đăng_ký/giấy_tờ .. ở/trọ/thuê/khách/người/tạm, không khai_báo, không_đăng_ký .. tạm_trú,
  chưa .. đăng_ký .. tạm_trú/trọ/ở, ở_chui, ở chui, ở lậu, ở_lậu, ở trái_phép, nhập_cảnh_trái_phép,
  nhập_cảnh .. trái/chui/lậu,
  người trung_quốc/nước_ngoài/hàn/hàn_quốc/phi/da_đen/tây/campuchia/lào/châu_phi .. ở/thuê/trọ/sống/làm/không/chui/mới/đến,
  người_nước_ngoài, người nước_ngoài, người_trung_quốc, visa .. hết, hết_hạn visa, hộ_chiếu .. hết/không,
  quá_hạn .. visa, nhà_trọ, phòng_trọ, dãy_trọ, khu_trọ, xóm_trọ,
  nhà_nghỉ .. khai_báo/không/khách/cccd/chui, khách_sạn .. khai_báo/không/khách/cccd/chui,
  homestay .. khai_báo/không/đăng_ký/khách, airbnb, cho_thuê .. phòng/nhà/trọ .. không/lạ/người,
  thuê nhà/phòng/trọ/căn_hộ, thuê .. nguyên .. căn, mới .. dọn/chuyển .. đến/tới/về, mới dọn .. đến/vô/về,
  dọn .. đến .. ở, chủ_trọ, chủ trọ, chủ_nhà .. không/cho/khai_báo, chủ .. nhà .. cho .. người .. ở,
  người .. lạ .. ở/thuê/trọ/trong/đến/về/dọn/sống, người_lạ .. ở/thuê/trọ/đến/tạm/dọn/sống/về, ở_trọ, ở trọ,
  ở ghép, ở .. đông .. người, mười/10/20/hai_mươi/chục/nhiều người .. ở/một_phòng/trọ/chung/căn,
  nhét .. người .. phòng, không_rõ .. lai_lịch/danh_tính/ở_đâu/quê/gốc_gác, không_rõ_lai_lịch, lai_lịch,
  không có giấy_tờ, không .. giấy_tờ .. ở, không_giấy_tờ, công_nhân .. trọ/ở/mới, ra_vào .. trọ/đông/lạ,
  không ai biết là ai, nhà .. bỏ_không .. người, căn_hộ .. cho_thuê, khách .. qua_đêm, ngủ_lại .. không,
  giấy tạm_trú, sổ_hộ_khẩu, cắt_khẩu, nhập_khẩu, tách_khẩu, chuyển_khẩu, xác_nhận .. cư_trú/tạm_trú,
  khách .. nước_ngoài .. trọ/nhà/homestay
3: trọ, ở_đậu, thuê, người ngoài .. đến, quê ở, khách_thuê, ở .. nhà, dân .. nơi_khác, tạm
6: residence, temporary residence, register .. stay/residence, unregistered, tenant, tenants, landlord,
  foreigner, foreigners, boarding house, guesthouse, overstay, without registration, not registered,
  living illegally
-4: ma_túy, trộm, đánh, gái, ồn, cháy, lừa, lối_thoát, rình, đánh_bạc, tiền_cọc, bịt, mất, tiền_trọ
`
