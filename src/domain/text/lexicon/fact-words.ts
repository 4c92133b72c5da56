/** Words that tell of urgency (domain reference §7), as `compilePatterns` reads them, by the fact they speak for. */
export const FACT_WORDS = `
now: đang xảy_ra/diễn_ra,
  đang @hit/@stab/đánh/cháy/cầm/cướp/trộm/cạy/phá/bị/đuổi/rượt/ở/trốn/nhốt/đòi/đập/giữ/chảy_máu/đua,
  đang .. @hit/đánh/chém/đâm/dọa/cầm/cháy/đập, ngay_bây_giờ, bây_giờ, ngay lúc_này, lúc_này, hiện_giờ,
  hiện_tại, kìa, cứu, cháy rồi/nhà, right now, now,
  is/are hitting/beating/attacking/stabbing/breaking/following/threatening, there is a fire, help me
soon: sắp/chuẩn_bị/định/hẹn/sẽ .. @hit/đánh/chém/đâm/giết/đốt/kéo/bỏ_trốn/trốn/đi/bán/qua/đua/đánh_nhau,
  tối_nay .. sẽ/đánh/chém/giao/bán, going to
past: hôm_qua, hôm_kia, tuần_trước, tuần_rồi, tháng_trước, năm_ngoái, hôm_trước, bữa_trước, đêm_qua,
  tối_qua, yesterday, last night/week/month/year
blade: @blade .. chém/đâm/đuổi/dọa/rượt, cầm/xách/vác/rút/mang/lôi/giơ/vung/thủ @blade,
  có dao/mã_tấu/hung_khí/rựa/kiếm, hung_khí, chém nhau/người, kề dao, knife, machete
explosive: cầm/xách/mang/rút/chĩa/giơ/vác/thủ @gun/@bomb, có/giữ/giấu súng, nổ_súng, tiếng súng, bị bắn,
  bắn người/nhau, has/have/with .. gun, gunshot
explosive-found: phát_hiện/thấy/nhặt/lượm/đào/đào_trúng/tìm_thấy @bomb, quả/trái/cục bom/mìn/lựu_đạn/đạn,
  có mìn/bom/lựu_đạn, bom_mìn, đầu_đạn
untreated: chảy_máu, chảy máu, bị_thương, bị thương, bất_tỉnh, gãy .. tay/chân, ngất, thoi_thóp,
  nằm .. bất_động, co_giật, không thở, vết_thương, bị đâm/chém/bắn, bleeding, unconscious, injured,
  not breathing
treated: đã .. đưa_đi/đi viện/cấp_cứu/bệnh_viện, đang .. bệnh_viện, nhập_viện, đã .. cấp_cứu,
  xe cấp_cứu .. tới/đến/rồi
minor: @child .. bị, @hit/đánh/xâm_hại/nhốt/sàm_sỡ/dâm_ô/hiếp/bắt_cóc @child, học_sinh .. bị,
  em/cháu học lớp, child/kid/boy/girl .. beaten/abused/hurt, bé gái/trai
vulnerable: @child, trẻ, bé, cụ, ông_cụ, bà_cụ, ông/bà nội/ngoại, bà, người_già, người già, lẫn, đãng_trí,
  lãng_trí, lú_lẫn, tâm_thần, alzheimer, bệnh, tự_tử, child, son, daughter, grandmother, grandfather,
  elderly
sent: vừa/mới chuyển/gửi/nạp/mất/bị/lừa/bấm/đọc, đang chuyển, just sent/transferred
present: còn/vẫn .. ở đó/đây/đấy/trong/ngoài/quanh, đang ở .. đó/đây/quán/nhà/chợ/trọ, đang trốn,
  đang lẩn_trốn, đang .. ngồi/đứng/ẩn_nấp/có_mặt, mới thấy, vừa thấy, still here/there
cannot-call: không gọi .. được, không .. gọi_được, không dám gọi, không nói_được/nói .. được,
  không tiện gọi, can't call, cannot call
grave: bóp_cổ, siết_cổ, cầm @blade, dao, dọa giết, đòi giết, dọa_giết, có_thai, có_bầu, mang_thai, mang_bầu,
  bầu, trước_mặt con/các_con, con .. chứng_kiến, cấm_tiếp_xúc, choke, choked, strangled, pregnant, kill me
held: bị .. nhốt/giam/giữ/bắt, đang .. nhốt/giam/giữ, không cho .. về/ra, đòi .. chuộc, tiền_chuộc,
  đang trên đường, sắp .. đi/qua/bán, ngày_mai .. đi/qua, locked, ransom, passport
blackmail: @child, học_sinh, tống_tiền, dọa .. tung/đăng/phát_tán, ảnh_nóng, clip_nóng,
  ảnh/clip/video/hình nóng/nhạy_cảm/khỏa_thân/sex, blackmail, nude, nudes
threat: dọa, đe_dọa, đòi .. giết/chém/đánh/đốt, hăm, tạt_sơn, đập phá, dọa_giết, threaten, threatens,
  threatening
`
