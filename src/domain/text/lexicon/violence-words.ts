/** Everyday words of `HS_BAOLUC`: fights, wounds, threats. Lines give a weight, then patterns (see `compilePatterns`). */
export const FIGHT_WORDS = `
5: cầm/vác/xách .. cây/gậy/đá/gạch .. rượt/đuổi/dọa/đánh, rượt/dí/đuổi .. bà_con/người/chạy/đánh/tôi/em,
  tạt nước_sôi, nước_sôi, kéo băng, tạt .. axit/nước_sôi/xăng, phá .. nhà/quán .. đánh, đập/phang/gõ .. đầu,
  lấy/cầm .. đập/ném/phang/đánh .. đầu/người/tôi/em/vợ/chồng/anh/chị, xử_lý nhau,
  hẹn .. xử/xử_lý/giải_quyết .. nhau, @who .. @hit .. @who, gãy_mũi, gãy tay/chân/xương/sống_mũi/răng,
  sưng mặt/mắt, bị .. đạp/đấm/tát/đập, thuê người .. đánh/chém/xử, quậy quán/nhà .. đánh, tới quậy,
  phá quán, đánh nhân_viên/bảo_vệ/tài_xế/bác_sĩ/phụ_nữ, côn_đồ .. quậy/phá/hành_hung, xăm_trổ, hăm he/dọa,
  đe doạ/dọa, quơ/vung/giáng/bổ/nện .. cây/gậy/ghế/chai .. đầu/người/tôi/em, vào đầu, rượt/dí/đuổi nhau,
  @blade .. nhau, đe .. giết/đánh/chém/đốt/xử/đâm, đe/dọa/đòi .. tới .. đốt, tím mắt/mặt, bầm mắt/mặt/người,
  gãy răng, ăn_đòn, bị đòn, tẩn, nện, xử đẹp, solo .. đánh, đánh .. toé/tóe/tét .. máu/đầu, toé_máu,
  tét_đầu, rạch mặt, đâm .. thủng, đâm .. bụng, đuổi .. đánh, cầm .. cây/gậy/đá .. đánh/ném/dọa,
  chửi_bới .. dọa, gây_hấn, ức_hiếp, bắt_nạt, đe_nẹt, khiêu_khích, cà_khịa,
  @hit/choảng/ẩu_đả/bem/tả/chiến nhau/lộn, @stab nhau, đâm_chém, chém_nhau, ẩu_đả, hỗn_chiến, hỗn_loạn,
  thanh_toán nhau, đòi/dọa/hăm/doạ giết, dọa/doạ/hăm/đòi @hit, dọa/đòi/hăm @stab, hăm_dọa, hăm_he, đe_dọa,
  de_dọa, doạ_nạt, dọa_nạt, gây_thương_tích, cố_ý_gây_thương_tích, hành_hung, côn_đồ, đầu_gấu,
  giang_hồ .. @hit, thuê .. @hit/chém, kéo .. @hit/chém, chặn_đường .. @hit/đánh, chặn đánh, đánh hội_đồng,
  đánh_ghen, đánh_hội_đồng, đuổi/rượt/dí chém/đánh/đâm, rượt_đuổi .. @blade, gây_án, sát_hại, giết_người,
  án_mạng, đâm_chết, chém_chết, truy_sát, xô_xát, đánh_lộn, uýnh_lộn, oánh_lộn, quýnh_lộn, đập_lộn,
  choảng_nhau, tẩn_nhau, xử nhau, hẹn .. @hit/đánh/chém nhau,
  ném/chọi/liệng đá/gạch/chai/bom_xăng .. nhau/nhà/người, tạt_axit, tạt axit/a_xít, bắn nhau, đấm_nhau,
  đá_nhau
4: bị .. @hit/chém/đâm, đấm .. mặt/mũi, nhừ_tử, một_trận .. nhừ, bị @hit/đánh/chém/đâm,
  bị .. @who @hit/đánh/chém/đâm, @who @hit/đánh tôi/em/mình/chú/bác/anh/chị/người,
  @who .. @stab .. người/tôi/em/mình/anh/bạn,
  cầm/vác/xách/mang/lôi/rút/thủ @blade .. @hit/chém/đâm/dọa/đuổi/rượt/đi/qua/sang/tới, vác/xách/rút @blade,
  đánh .. nhập_viện, đánh .. bầm, đánh .. chảy_máu, đánh .. gãy, bể_đầu, bể đầu, vỡ_đầu, toác_đầu,
  chảy_máu_đầu, khâu .. mũi, đánh người, đánh đập, chửi .. đánh, gây_sự .. đánh, gây_gổ, dọa xử, đòi xử,
  cho_biết_tay, cho biết tay, nhắn_tin .. dọa/đe_dọa/giết, đòi .. cho .. một_trận, dần cho .. trận,
  đòi .. san_bằng/đốt/đốt_nhà, dọa .. đốt_nhà/đốt, bị thương_tích, đánh_dằn_mặt, dằn_mặt, trả_thù,
  thanh_niên .. @blade, băng_nhóm, băng_đảng, hai/2 nhóm, hai/2 phe, đòi .. lấy_mạng, lấy_mạng, đánh_đập,
  ra_tay, bóp_cổ, xông_vào .. đánh, xông .. nhà .. đánh/đập, đập_phá, đập phá .. nhà/quán, đuổi_đánh,
  đánh_nhau, đánh_tập_thể, chém, khủng_bố .. tinh_thần
3: choảng, uýnh, oánh, quánh, hung_khí, hung_hăng, hăm, manh_động, lao_vào, dọa, bạo_lực, tấn_công,
  hội_đồng, gậy_gộc, thương_tích, ném_đá, sứt_đầu_mẻ_trán, đổ_máu, bị_thương, say .. đánh/đập/chém,
  chém/đâm, đánh, bị đấm/tát/đạp, vác @blade, xô_đẩy, túm_tóc, giật_tóc, lột_đồ .. đánh
5: fighting, fight, fight/fights/fought with,
  beaten/beat/beating/attacked/attack/assaulted/assault/stabbed/punched/hit/hitting,
  threatened/threatening/threatens, threat/threats, beat me up, kill me, gang .. fight
-4:
  đánh bài/bạc/đàn/răng/máy/giá/vần/bắt/bóng/dấu/thuế/giày/vợ/chồng/con/đề/rơi/mất/lô/cá/phấn/trống/gôn/golf/cầu_lông/vảy/thức/tráo/cắp,
  chém gió, đá_gà/đá_bóng/đá_banh/đá_cá, hàng đá, đập đá, đâm ra, đâm_đơn, đâm vào .. xe/cột/đuôi,
  xe .. đâm, đồ đá, tẩy_chay, tông, đòi tiền/nợ
`

/** Everyday words of `BLGD`: violence between spouses and within a family. */
export const HOME_VIOLENCE_WORDS = `
7: bị anh_rể/em_rể/chồng_cũ/mẹ_chồng/bố_chồng/cha_chồng/em_chồng/nhà_chồng .. @hit/đánh/chửi/dọa,
  lôi .. ra đánh, mấy_đứa_nhỏ sợ,
  bà_cụ/ông_cụ/mẹ_già/cha_già .. bị con/con_trai/cháu .. @hit/đánh/chửi/đuổi, con_trai/con_gái .. chửi đánh,
  ly_hôn .. dọa, ba/cha/bố/ông/anh/mẹ .. say/nhậu .. @hit/đánh/đập/chửi .. nhà/mẹ/má/em/con/vợ, đánh cả_nhà,
  đánh vợ_con, ông_ấy/anh_ấy/ổng/chồng/hắn .. cấm .. tôi/em/đi_làm/ra_ngoài/gặp, đánh_đập .. cãi/hỗn/lời,
  mẹ/má/bà/chị/em .. bị ba/bố/cha/chồng/dượng/anh .. @hit/đánh/chửi, bị ba/bố/cha/anh_trai/con .. @hit/đánh,
  anh/anh_trai/chị/em_trai @hit/đánh em/tôi/mẹ/chị, đòi ly_hôn .. đánh/dọa/giết, dọa giết nếu ly_hôn,
  nhà_chồng .. đánh/chửi/hành_hạ/đuổi, sống_chung .. đánh, người_yêu/bạn_trai .. đánh/dọa/bóp_cổ,
  bạo_hành tinh_thần, bạo_lực .. vợ_chồng, chồng .. giam/nhốt,
  @spouse .. @hit/đánh/bóp_cổ/chửi_đánh/bạo_hành/chém/dọa/nhốt/đuổi/ngược_đãi/tra_tấn,
  bị @spouse .. @hit/đánh/bóp_cổ/bạo_hành/chém/dọa/nhốt/đuổi/chửi/ngược_đãi,
  @hit/đánh/bạo_hành/đánh_đập/ngược_đãi/hành_hạ vợ/chồng/mẹ/cha/bố/má/bà/vợ_con/cha_mẹ/bố_mẹ/ba_má/ông_bà,
  bạo_lực gia_đình, bạo_hành gia_đình, bạo_hành vợ,
  con/con_trai/con_rể/con_dâu/cháu/thằng_con .. @hit/đánh/chửi/dọa/chém/bạo_hành cha/mẹ/ba/má/bố/ông/bà/cha_mẹ/bố_mẹ/ba_má/mẹ_già/cha_già/ông_bà,
  con_dâu/con_rể/mẹ_chồng/bố_chồng/mẹ_kế/dượng/cha_dượng/bố_dượng .. @hit/đánh/hành_hạ/bạo_hành/chửi,
  ông_xã .. @hit/đánh, chồng_cũ .. quấy_rối/đến/dọa/đánh/theo, đánh_vợ, đánh_vợ_con, vũ_phu,
  chồng .. ép .. quan_hệ, ép_quan_hệ, cấm_tiếp_xúc, bố/ba/cha/ông .. đánh mẹ/má/vợ,
  anh_trai/em_trai/anh_rể .. @hit/đánh tôi/em/mẹ/chị, bạo_lực_gia_đình, chồng .. say .. đánh/đập/chửi,
  chồng nhậu .. đánh/đập/chửi, nhậu .. về .. đánh/đập vợ/con/mẹ, bị người_nhà/bố/ba/cha/con/anh_trai đánh
5: chồng/vợ .. đánh_đập/chửi_bới/kiểm_soát/giam/cấm/ghen/dọa_giết/dọa/khống_chế/đập_phá, đuổi .. khỏi nhà,
  đuổi_khỏi_nhà, đuổi .. mẹ_con .. ra_đường, đánh mẹ_con/vợ_con, cầm @blade .. vợ/mẹ/chồng/cha,
  dọa giết vợ/mẹ/cả_nhà, vợ_chồng .. @hit/đánh/đập/bạo_lực, vợ_chồng .. đánh_nhau, không .. cho .. về ngoại,
  kiểm_soát tiền/điện_thoại, không cho .. ra_khỏi nhà, không_cho ra_khỏi nhà, giữ hết tiền, nghịch_tử,
  con .. nghiện .. đánh/đập, bị bạo_lực/bạo_hành, gia_đình .. bạo_lực/bạo_hành, sống .. sợ chồng, sợ chồng,
  trốn chồng, bị chồng/vợ, ngược_đãi .. cha/mẹ/bố/má/ông/bà/người_già, bỏ_đói .. mẹ/cha/bà/ông
3: bạo_hành, bạo_lực, ngược_đãi, tạm_lánh, nhà_tạm_lánh, chồng say, người_chồng, chồng_cũ,
  chồng em/tôi/chị/nó/cháu/cô
6: domestic violence/abuse,
  my husband/wife/boyfriend/partner/father/dad/son .. hits/hit/beats/beat/beating/hitting/abuses/threatens/choked,
  husband .. hits/hit/beats/beat/beating/hitting/abuses, abusive husband/wife/partner
-4: trẻ_em, lớp_học, bảo_mẫu, cô_giáo
`

/** Everyday words of `TRE_EM`: children hurt, abused, left alone or made to work. */
export const CHILD_WORDS = `
7: con em/tôi/mình/chị .. bị .. thầy/cô/bạn/bảo_mẫu/đánh/bắt_nạt/sàm_sỡ,
  bị thầy/cô/cô_giáo/thầy_giáo/bảo_mẫu .. @hit/đánh/tát/sàm_sỡ/phạt,
  bạn/bạn_học/bạn_bè/cùng_lớp .. bắt_nạt/đánh_hội_đồng, khoe thân/hàng, khoe_thân,
  biến_thái .. trẻ/học_sinh/trường, bỏ_mặc con/trẻ/đứa/cháu/hai/mấy,
  đứa .. tuổi .. đi_làm/phụ_hồ/bán/ăn_xin/làm, trẻ .. bán vé_số/hàng_rong/kẹo,
  đánh .. con .. bằng/roi/dây/gậy/chổi, sờ người/vùng_kín/ngực, sờ_mó, vùng_kín,
  @hit/đánh/bạo_hành/hành_hạ/xâm_hại/sàm_sỡ/dâm_ô/bóc_lột/nhốt/bỏ_đói/bỏ_rơi/ngược_đãi/quấy_rối/lạm_dụng/trói/đánh_đập/dụ_dỗ/hiếp/hiếp_dâm/cưỡng_hiếp/sờ_soạng @child,
  @child .. bị @hit/đánh/bạo_hành/hành_hạ/xâm_hại/sàm_sỡ/dâm_ô/nhốt/bỏ_đói/bỏ_rơi/trói/quấy_rối/lạm_dụng/hiếp/hiếp_dâm/sờ_soạng/sờ/đánh_đập/ép/bắt_nạt/cởi/lột,
  bảo_mẫu/cô_giáo/thầy/thầy_giáo/giáo_viên .. @hit/đánh/tát/bạo_hành/nhốt/sàm_sỡ .. @child/trò,
  bỏ_rơi con/trẻ/bé, bỏ con, dâm_ô, ấu_dâm, xâm_hại tình_dục, trẻ .. ăn_xin, chăn_dắt,
  bắt @child .. làm/ăn_xin/bán/đi_làm, lao_động trẻ_em, bạo_lực học_đường, bạo_lực_học_đường,
  bắt_nạt .. trường/lớp, đánh .. trường/cổng_trường/lớp, hiếp_dâm trẻ,
  mẹ_kế/dì_ghẻ/dượng/cha_dượng/bố_dượng .. @hit/đánh/sờ/hiếp/con/bé/hành_hạ, đứa .. nhỏ .. bị .. đánh,
  ba/cha/bố/mẹ/má .. @hit/đánh/bạo_hành/hành_hạ/nhốt/bỏ_đói/trói con/bé/cháu/con_gái/con_trai/đứa_nhỏ/đứa_con/con_riêng/con_ruột,
  đánh_con, tra_tấn @child, trẻ/bé sơ_sinh .. bỏ/vứt/trước, tảo_hôn, ép .. lấy_chồng .. tuổi,
  bé .. tuổi .. bị, sàm_sỡ bé/học_sinh, gạ_gẫm .. @child/nhỏ, rủ/dụ .. bé/trẻ/học_sinh
5: xâm_hại, sàm_sỡ, quấy_rối_tình_dục .. bé, bạo_hành trẻ, trẻ_em, nhà_trẻ, mầm_non, giữ_trẻ, đánh con,
  đánh cháu, dạy_con .. roi, con_nít .. đánh, trẻ .. một_mình, để con .. một_mình, khóa .. con .. nhà,
  nhốt con/bé/cháu, bé .. khóc .. suốt/hoài/cả, tiếng .. trẻ/bé/con_nít .. khóc, đánh_đòn,
  dưới 18/16/13/15 tuổi, vị_thành_niên, chưa đủ tuổi/18/16, cháu .. sợ .. người_lớn,
  vết_bầm .. bé/con/cháu/người, bé .. bầm_tím, con .. bị bạn .. đánh, con tôi/em .. bị .. đánh .. trường,
  hư .. đánh, trẻ .. ở_trần, trẻ .. không .. đi_học
3: @child, đứa bé, học_sinh, con_gái tôi, cháu .. tuổi, lớp 1/2/3/4/5/6/7/8/9, cô_giáo
6: child abuse/beaten/abused/molested/neglect,
  beating/beats/hit/hits/abusing/abuses .. child/kid/children/kids/son/daughter/boy/girl,
  children .. begging/beaten/abused/alone, kid .. beaten/abused, abandoned baby, minor
-5: đánh con đề/lô/bài/bạc, trẻ_em .. lạc, bé .. lạc, con .. lạc, đi_lạc, mất_tích, học_sinh .. đua/nẹt
`
