import type { WordGroups } from '../patterns/compile-patterns.ts'

/** Words that stand for each other in the patterns of this folder. */
export const WORD_GROUPS: WordGroups = {
  hit: 'đánh uýnh oánh quánh quýnh đập đấm tát đá đạp tẩn dần nện táng thụi đục phang vụt quất hành_hung bạo_hành hành_hạ tẩn',
  stab: 'chém đâm thọc xiên chặt bổ',
  who: 'nó hắn thằng tụi bọn chúng đám nhóm thanh_niên người ông anh ổng gã tên ai mấy băng',
  blade:
    'dao rựa mã_tấu kiếm búa rìu gậy gậy_gộc tuýp tuýp_sắt ống_tuýp mác phóng_lợn phóng lưỡi_lê kéo dùi_cui côn hung_khí dao_phay dao_rựa dao_bầu cây_sắt chai gạch đao',
  gun: 'súng súng_ống shotgun súng_ngắn súng_hoa_cải súng_tự_chế súng_trường ak rulo',
  bomb: 'bom mìn lựu_đạn bom_bi đạn thuốc_nổ đạn_pháo đầu_đạn quả_nổ vật_liệu_nổ kíp_nổ trái_nổ chất_nổ',
  vehicle:
    'xe xe_máy xe_đạp xe_điện xe_đạp_điện xe_hơi ô_tô xe_honda honda sh wave dream vision airblade exciter vario winner xe_lôi xe_ba_gác xe_tải sirius xe_số ab lead',
  goods:
    'tiền vàng điện_thoại iphone laptop máy_tính túi_xách túi ví bóp giỏ_xách dây_chuyền nhẫn lắc bông_tai tivi máy_bơm mô_tơ dây_điện bình_ắc_quy ắc_quy kính_xe gương_xe đồ đồ_đạc tài_sản sắt thép cây_cảnh chậu_cây chậu_mai bonsai bình_gas xe_rùa máy_cưa dây_cáp cáp nắp_cống quần_áo giày dép cửa_hàng tiệm_vàng kho lúa sầu_riêng cà_phê tiêu thanh_long nông_sản',
  animal: 'chó mèo gà vịt heo lợn bò trâu dê cá tôm bồ_câu chim ngan ngỗng',
  spouse: 'chồng vợ ông_xã bà_xã chồng_cũ vợ_cũ',
  kin: 'cha mẹ ba má bố ông bà con con_trai con_rể con_dâu cha_mẹ bố_mẹ ba_má anh_trai mẹ_chồng bố_chồng mẹ_vợ cha_dượng bố_dượng dượng mẹ_kế dì_ghẻ anh_rể',
  child:
    'trẻ trẻ_em trẻ_con con_nít em_bé đứa_bé đứa_nhỏ con_bé thằng_bé bé bé_gái bé_trai cháu cháu_bé cháu_gái học_sinh đứa_trẻ trẻ_nhỏ đứa_con con_riêng con_gái_nhỏ con_gái con_trai sơ_sinh nữ_sinh thiếu_nhi lũ_trẻ bọn_trẻ mấy_đứa_nhỏ thằng_cu',
  official: 'cán_bộ công_an cảnh_sát csgt chủ_tịch cán_bộ_xã công_an_xã lãnh_đạo trưởng_thôn tổ_trưởng',
  me: 'tôi tui em mình con cháu tớ tao anh chị chúng_tôi chúng_em bọn_em bọn_tôi mẹ_con cả_nhà nhà_tôi nhà_em chúng_mình mẹ bố ba má vợ chồng bà ông bạn_tôi bạn_em em_tôi con_tôi vợ_tôi mẹ_tôi',
  attacker:
    'nó hắn thằng ổng ông_ta ông_ấy anh_ta anh_ấy gã chúng chúng_nó bọn bọn_nó tụi tụi_nó họ người_ta chồng vợ bố ba cha dượng cha_dượng chủ đám bạn_trai người_yêu ông_chồng',
  victim:
    'tôi tui em mình con cháu mẹ má chị bé vợ bà cô người mẹ_con vợ_con con_tôi con_em mẹ_em mẹ_tôi cha bố ba em_tôi trẻ bạn_tôi bạn bạn_con bạn_cháu nhau',
  now: 'đang sắp vừa mới',
  neighbour:
    'hàng_xóm láng_giềng nhà_bên nhà_kế_bên nhà_đối_diện bà_hàng_xóm ông_hàng_xóm nhà_bên_cạnh lối_xóm bà_con_lối_xóm',
}
