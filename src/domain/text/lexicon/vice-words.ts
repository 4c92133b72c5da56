/** Everyday words of `MA_TUY`: drugs. */
export const DRUG_WORDS = `
7: gói .. trắng/bột/nhỏ, đưa tiền .. lấy gói/hàng/đồ, giao_dịch .. ma_túy/hàng/trắng, vật_vờ,
  lờ_đờ .. phê/nghiện/thuốc, hút .. khói .. lạ, bỏ_thuốc .. nước, đồ_trắng, bán đồ_trắng/hàng_nóng/đồ_phê,
  hàng trắng/đá/cấm, bán cần, hút cần_sa, rít/kéo đá/ke/cần/cỏ, bóng .. cười, hít bóng, dân_chơi .. phê,
  quẩy .. thuốc, xổ_đá, chơi_hàng, vật_thuốc, lên_cơn .. nghiện/thuốc, đói_thuốc, ống_chích, kim .. chích,
  bơm_kim_tiêm, tiêm .. tay, ma_túy, ma_tuý, ma_túi, ma túy/tuý, hút_chích, chích_choác, xì_ke, sì_ke,
  bay_lắc, hàng_trắng, hàng_đá, thuốc_lắc, đập_đá, chơi đá/đồ/thuốc/ke/hàng/kẹo/cỏ,
  hít ke/đá/hàng/keo/bóng/khí_cười, cắn/xài/chơi kẹo/thuốc_lắc/đá/ke, phê đá/thuốc/cỏ/ke/ma_túy, phê_thuốc,
  phê_pha, ngáo_đá, ngáo_ngơ, ngáo cỏ/ke/thuốc, ngáo, con_nghiện, dân_nghiện, nghiện hút/ma_túy/ngập/đá,
  nghiện_ngập, thằng_nghiện, kẻ_nghiện, người nghiện, cai_nghiện, trồng .. cần_sa/thuốc_phiện/anh_túc/cỏ_mỹ,
  cần_sa, tài_mà, bồ_đà, cỏ_mỹ, cỏ_mĩ, hút cỏ/cần/bồ_đà,
  bán cỏ/đá/ke/hàng_trắng/hàng_đá/thuốc_lắc/cần/hàng_cấm/cái_chết_trắng, tàng_trữ .. chất/ma_túy/hàng,
  sử_dụng .. chất/chất_cấm/ma_túy/trái_phép, chất_cấm, heroin, hê_rô_in, bạch_phiến, ketamine, nước_vui,
  nước_biển, tem_giấy, nấm_ma, bóng_cười, khí_cười, shisha, tép .. trắng/hàng, ống_tiêm, kim_tiêm, bơm_tiêm,
  kim_chích, xi_lanh, xilanh, chích hút, chích ma_túy, tiêm_chích, lắc .. thuốc/karaoke/phòng,
  tụ_điểm .. hút/chích/ma_túy, mở tiệc .. ma_túy/đá/ke, con_hàng, ship hàng_cấm, pod_chill,
  thuốc_lá_điện_tử .. ma_túy/lạ, vape .. ma_túy, tụ_tập .. hút/chích/chơi_đá/đập_đá, lén .. hút/chích,
  bán .. lẻ .. ma_túy, dính ma_túy, xay đá, sào_đá, nõ, cóong, coóng
4: hút .. lạ/phê, thuốc_phiện, đá_cục, kẹo .. lắc, chơi_đồ, chất .. trắng, bột trắng, keo_chó, hít keo,
  kín_mít .. hút, tiếng_nhạc .. mùi, mùi .. khét/lạ .. phòng, nghiện, thuốc_cấm, hàng_cấm, đồ_chơi .. phê
6: drug, drugs, dealer, dealing, weed, cannabis, cocaine, meth, heroin, ecstasy, syringes, needles
-4: nghiện game/điện_thoại/rượu/tiktok, chích điện, chích ngừa/thuốc_tây/vacxin, nước đá, đá_gà, đá_bóng,
  cân đá
`

/** Everyday words of `TE_NAN`: gambling, prostitution and the like. */
export const VICE_WORDS = `
7: tàu_nhanh, tàu nhanh, đi nhanh .. gái, nữ tiếp_viên, tiếp_viên, hở_hang, ăn_mặc hở_hang/thiếu_vải,
  thiếu_vải, thác_loạn, ăn_chơi_trác_táng, gái .. chân_dài/quán/đêm/vẫy, mồi_chài, vẫy khách,
  mời_chào .. khách/đàn_ông, chữa_bệnh .. mê_tín/cúng/bùa, lập .. sòng/sới/ổ, tứ_sắc, chắn_cạn, tổ_tôm, lốc,
  chẵn_lẻ, sát_phạt .. bài/nhau, tá_lả, tiến_lên .. tiền, xì_dách, xập_xám, sập_xám, xì_tố, poker, liêng,
  binh .. ăn_tiền, số .. đề, ghi .. số, bán số_đề/đề, huyện_đề, biên_đề, đánh .. tiền .. bài,
  cờ_tướng .. tiền, bi_a .. độ/tiền, độ_gà, gái .. tiếp_khách, tiếp_khách, gái_ngành, kỹ_nữ, phò, cave,
  ca_ve, checker, bay_đêm, bán thân, nhà_thổ, xem_bói, thầy_bói, cúng .. giải_hạn, ổ_bạc,
  ổ cờ_bạc/đánh_bạc/mại_dâm/nhóm, chiếu_bạc, chiếu_bài, đánh_bạc, cờ_bạc, bài_bạc,
  đánh/chơi bài/bạc/đề/lô/phỏm/xì_dách/liêng/tiến_lên/sập_xám/tá_lả/tứ_sắc/binh/catte/bầu_cua/xóc_đĩa/tài_xỉu,
  bài .. ăn_tiền, ăn_tiền, sát_phạt, xóc_đĩa, sóc_đĩa, xóc đĩa, lắc tài_xỉu/bầu_cua, bầu_cua, tài_xỉu,
  lô_đề, số_đề, ghi đề/lô/số/số_đề, ghi_đề, chủ_đề, thầu_đề, thầu_lô, thầu .. đề/lô, đánh_đề, chơi_đề,
  chơi hụi ảo, đá_gà, chọi_gà, trường_gà, sới, sới_bạc, sòng, sòng_bạc, sòng_bài, sòng_gà, gà_đá,
  đá_cá .. tiền, cá_độ, cá độ, cá_cược, cá cược, độ .. bóng/banh/đá/đua, nhà_cái, đánh_bài, bài_cào, ba_cây,
  3_cây, mại_dâm, bán_dâm, mua_dâm, gái_gọi, gái_mại_dâm, gái_bán_hoa, gái .. ngành, gái_đứng_đường,
  đứng_đường, gái .. khách, chăn_gái, môi_giới .. mại_dâm/gái,
  massage/mát_xa/tẩm_quất/gội_đầu/cắt_tóc/karaoke/spa .. trá_hình/kích_dục/mại_dâm/tới_bến/gái/từ_a_đến_z,
  trá_hình, kích_dục, tú_ông, tú_bà, động .. mại_dâm/gái, nhà_chứa, chứa_chấp .. mại_dâm/gái/đánh_bạc,
  cà_phê_ôm, cafe_ôm, karaoke_ôm, bia_ôm, cà_phê_chòi, cafe_chòi, cà_phê_võng .. gái, tay_vịn,
  tiếp_viên .. khỏa_thân/khoả_thân/thoát_y, thoát_y, khỏa_thân, bói_toán, mê_tín_dị_đoan, mê_tín, đồng_bóng,
  bóng_tối .. gái, gọi_hồn, bùa_ngải, lừa .. bói, nổ_hũ, bắn_cá .. tiền/đổi/máy, máy_bắn_cá, game_bài,
  game .. đổi_thưởng, đổi_thưởng, tụ_tập .. bài/bạc/đá_gà/cá_độ/xóc_đĩa, gầy_sòng, mở_sòng, trùm_đề,
  bảng_đề, phơi_đề, đánh .. thâu_đêm .. bài, ghi_lô, ghi_số
4: đề, lô, gà .. tiền, bạc, tệ_nạn, tệ_nạn xã_hội, ăn_thua, cầm_cái, canh_gác .. bài/sòng, con_bạc,
  khát_nước, thua .. độ/bài/bạc, lén_lút .. khách/nhà_nghỉ, nhà_nghỉ, khách_sạn .. gái, đi_khách, sugar_baby
6: gambling, gamble, casino, betting, cockfight, cockfighting, prostitution, prostitute, prostitutes,
  brothel
-4: bài_học, bài_viết, lô đất, lô hàng, vấn_đề, đề_nghị, đề_xuất, tiêu_đề, lừa, tiền_bạc, bạc_liêu,
  campuchia, nền_tảng
`
