/** Everyday matters of order in public: noise, traffic, fire risks, vice, environment; as residents write them, none of these people exist. Texts stand between bars. */
export const ORDER_EXAMPLES = {
  TTCC: `
  hàng xóm hát karaoke tới 12 giờ đêm | loa kẹo kéo ầm ĩ không ai ngủ được | cho tha rong can nguoi | thanh
  niên nẹt pô trong xóm | nhậu nhẹt hò hét giữa khuya | quán bia mở nhạc ầm ầm quá giờ | say xỉn quậy phá
  ngoài đường | buôn bán lấn chiếm vỉa hè | chó hàng xóm sủa cả đêm | mấy đứa nhỏ tụ tập la lối | ồn quá
  ngủ hổng được | karaoke on ao | the bar next door is so noisy at night | xe đậu chắn hết đường hẻm | nhà
  bên mở loa thùng suốt đêm | đám thanh niên tụ tập uống rượu la hét | xe độ pô nổ inh tai trong khu phố |
  chó becgie không rọ mõm cắn trẻ con | công trình thi công ồn lúc nửa đêm | hat ho on ao qua | vứt đồ bừa
  bãi chiếm vỉa hè bán hàng | quán nhậu ồn tới 2h sáng | thả bò ra đường | người say nằm giữa đường chửi |
  mở nhạc vũ trường trong khu dân cư | đá bóng ngoài đường la ó | hàng xóm nuôi chó sủa suốt đêm | bọn trẻ
  bắn pháo giấy ầm ĩ quậy phá | đám cưới hát tới 1h sáng | gây rối trật tự công cộng | ho hat karaoke | tụ
  tập đua đòi nẹt bô inh ỏi | đái bậy trước cửa nhà | xe hàng rong phát loa quảng cáo inh ỏi | Nhà đối diện
  tối nào cũng mở loa hát hò tới nửa đêm, con em không học bài được | con chó to nhà bên hay xổng ra dọa
  người đi đường | mấy ông nhậu xỉn chửi bới om sòm giữa hẻm | quán cà phê kê bàn ghế ra hết lề đường | tụi
  trẻ trâu rú ga ầm ầm lúc nửa đêm | loa kéo kẹo kéo hát tới 12h đêm ko ai ngủ đc | chó becgie nhà nó không
  rọ mõm chạy rông cắn người | may ong nhau xin chui bay ngoai ngo | nhóm thanh niên tụ tập nẹt pô trước
  nhà | quán nhậu bày bàn chiếm hết vỉa hè | công trình xây dựng khoan đục giữa đêm | nhà bên nuôi gà đá
  gáy inh ỏi 3 giờ sáng | đám cưới mở nhạc xập xình tới khuya | người say nằm la lối trước ubnd | nó thả
  diều vướng dây điện cả xóm mất điện | hàng xóm karaoke cả ngày chủ nhật nhức đầu quá trời | cho pitbull
  tha rong o cong vien | mấy đứa choai choai tụ tập đầu ngõ hút thuốc chửi thề | ông điên cầm gậy đi lung
  tung chửi người đi đường | quán bar xập xình tới 2h sáng | chợ cóc tràn ra lòng đường | máy cưa gỗ chạy
  ồn suốt trưa | may nguoi ban hang ranh dung loa rao inh oi | đốt vàng mã hàng mã bay đầy sân nhà tôi | đá
  banh ngoài đường trúng cửa kính nhà người ta
`,
  ATGT: `
  tụi choai choai đua xe tối thứ bảy | xe ben chở đất chạy bạt mạng rơi vãi đầy đường | xe khách nhồi nhét
  khách như nêm | vuot den do o nga tu | xe tải đậu giữa khúc cua | chạy ngược chiều suýt tông em | lái xe
  khi say rượu | học sinh đi xe phân khối lớn không nón bảo hiểm | xe container chay gio cam | bị tông xe
  rồi nó bỏ chạy | ổ gà to quá té hoài | xe dù bắt khách dọc đường | kids racing motorbikes on the highway
  | dua xe trai phep | đoàn xe máy đua nhau trên quốc lộ 1 | xe tải chở quá tải làm hư đường | ô tô đỗ chắn
  lối vào bệnh viện | xe khách chạy lấn làn | thanh niên bốc đầu xe | bị ô tô quẹt rồi bỏ trốn | lái xe
  dùng điện thoại | xe ben chay au | học sinh lớp 10 chạy xe máy không mũ | xe máy chạy lên vỉa hè vượt đèn
  đỏ | xe đầu kéo chạy ẩu | đỗ xe dưới lòng đường | tài xế say xỉn | xe máy chở 4 | bị xe tông rồi bỏ trốn
  | đoạn đường này không có đèn hay tai nạn | xe không biển số chạy nhanh | xe dừng đón khách sai quy định
  | vi pham giao thong | đua xe đạp điện | Xe tải chở đất chạy qua làng ầm ầm cả ngày lẫn đêm làm hư hết
  đường | tối qua có nhóm mấy chục xe máy dàn hàng ngang chạy trên quốc lộ | ngã tư này hay bị vượt đèn đỏ
  | xe buýt phóng nhanh ép người đi xe máy | có chiếc xe 16 chỗ đón khách sai chỗ hoài | xe ben chạy ầm ầm
  rớt đất đá đầy đường | may dua tre tran boc dau tren cau | ô tô đậu chắn ngay đầu hẻm | xe khách bắt
  khách dọc đường chạy ẩu | có đứa chạy ngược chiều trên cao tốc | học sinh đi xe máy kẹp 4 không nón | đèn
  đỏ mà xe tải biển 51C cứ vượt | tài xế xe ôm uống rượu vẫn chở khách | phơi lúa kín cả đường, dễ té | ổ
  gà to tướng giữa quốc lộ xe té hoài | xe công nông chở thép dài thò cả ra đường | dam thanh nien dua xe
  moi toi thu 7 o duong ven bien | ô tô màu trắng 60A lấn làn ép xe máy | taxi dù chặt chém khách | cha con
  không đội nón chạy vù vù | xe container đậu không đèn ban đêm nguy hiểm lắm | bien bao giao thong bi che
  khuat | tài xế xe buýt vừa lái vừa bấm điện thoại | hai xe tông nhau rồi bỏ chạy | chở quá khổ quá tải
  nát đường làng
`,
  PCCC: `
  nhà trọ khóa cửa thoát hiểm | quán gas sang chiết lậu trong khu dân cư | dây điện chằng chịt tóe lửa |
  cau dien bua bai de chay | chung cư mini chất đồ kín cầu thang | mùi gas nồng nặc | kho xưởng chứa hóa
  chất sát nhà dân | không có bình chữa cháy gì hết | sạc xe điện dưới hầm qua đêm nguy hiểm | đốt rác sát
  trạm xăng | bán xăng lẻ trong nhà | bit loi thoat hiem | the fire exit is blocked | cửa thoát hiểm bị
  khóa xích | kho chứa bình gas giữa khu dân cư | câu mắc điện chằng chịt | chung cư không có lối thoát
  hiểm | xưởng mút xốp không bình cứu hỏa | chay no | hàn xì cạnh bồn xăng | hành lang bị chất hàng hóa cản
  lối thoát | trạm sạc xe điện tự phát | đường dây điện bị hở | nhà xe chung cư chứa xe điện sạc qua đêm |
  cửa hàng gas không an toàn | cửa thoát hiểm bị chặn | bình gas mini nạp lại | dien chap hoai so chay |
  đốt vàng mã trong hẻm | không có đường cho xe cứu hỏa vào | xưởng sơn sát nhà dân dễ cháy nổ | bồn xăng
  dầu tự phát | trụ cứu hỏa bị xe đậu che | Dãy trọ chỗ tôi chỉ có một lối ra mà chủ để xe chắn hết | nhà
  bên tích trữ cả trăm can xăng | dây điện ngoài cột tóe lửa lúc mưa | quán karaoke bịt kín cửa sổ không
  lối thoát | bếp than để sát đống giấy vụn | chung cư chất đồ bít cầu thang bộ | tiem sang chiet gas lau
  nam giua khu dan cu | dây điện xẹt lửa trên cột trước nhà | nhà trọ khóa cửa sắt ban đêm, có gì sao chạy
  | xe điện sạc cả đêm dưới hầm giữ xe | xưởng nệm mút hàn xì văng tia lửa | bình chữa cháy ở chợ hết hạn
  mấy năm | câu móc điện chằng chịt trong xóm trọ | đốt rơm sát cây xăng | quán karaoke không có lối thoát
  hiểm | hàng xóm chứa xăng can trong nhà | khoa cua thoat hiem chung cu mini | ổ điện nóng bốc mùi khét ở
  chợ | tiệm sơn chất thùng dung môi kín lối đi | nhà tập thể cũ dây điện hở lòng thòng | quan nuong dung
  binh ga mini ri | đốt rác sát rừng tràm mùa khô | trụ nước cứu hỏa bị xe đậu che mất | quán nhậu ngăn
  tầng làm chuồng cọp, bít hết lối ra | kho vải trong hẻm nhỏ xe cứu hỏa không vô được
`,
  TE_NAN: `
  mấy bà tụ lại đánh bài ăn tiền cả ngày | sau vườn ông Tám có trường gà | da ga an tien moi chu nhat |
  tiệm tạp hóa ghi đề | chồng tôi mê cá độ bóng đá thua hết tiền | quán cắt tóc thanh nữ có gái bán dâm |
  khách sạn này chứa gái mại dâm | xóc đĩa trong nhà hoang | lắc tài xỉu ở đám ma | danh bac bang game bai
  doi thuong | massage kích dục | bà thầy bói gọi hồn lừa mấy bà già | gambling den behind the market | ổ
  đánh bạc trong rẫy | tụ tập sát phạt nhau bằng xì dách | nhà nghỉ có gái tiếp khách | huyện đề | co gai
  goi dung duong | bán số đề | cá cược bóng đá | chọi gà | binh xập xám ăn tiền lớn | sòng bài lưu động |
  cafe ôm | lo de | đánh liêng | nhóm phụ nữ đánh tứ sắc ăn tiền | tụ điểm đá gà cá cược | khách sạn chuyên
  tàu nhanh | quán nhậu có nữ tiếp viên ăn mặc hở hang | bắn cá đổi thưởng | chủ đề ghi lô | danh bai | mua
  bán dâm | xới bạc cuối xóm | lập bàn thờ chữa bệnh mê tín | hụi ăn tiền cờ bạc | Ngày nào mấy bà trong
  xóm cũng tụ tập chơi bài ăn tiền mấy triệu | nhà ông Năm mở sới gà cuối tuần | vợ tôi nướng hết tiền vào
  lô đề | có đám sinh viên bán dâm qua zalo | chồng tôi thua độ banh 200 triệu | ông tư mở sòng tài xỉu
  trong nhà | xóm em tối nào cũng có đám sát phạt nhau bằng xì dách | quan massage do co phuc vu tu a den z
  | trường gà họp mỗi chủ nhật sau chùa | bà ba ghi đề mỗi chiều, cả xóm biết | mấy cô đứng đường vẫy khách
  ở chân cầu | chơi bầu cua ăn tiền trong đám ma | cá độ bóng đá qua mạng mấy tỷ, chủ kèo là thằng T | ck e
  mê đánh bạc ở nhà ông Sáu, nướng hết lương rồi | co may ba dong bong lua nguoi ta cung giai han | đám thợ
  hồ tối tối lại binh xập xám ăn tiền | co nha thuoc mo duong day gai goi | sới bạc di động trong rừng cao
  su | mấy ông già đánh cờ tướng cá độ cả triệu | bói toán lừa dân, bắt nộp tiền giải hạn | quán cà phê đèn
  mờ có tiếp viên kích dục | máy bắn cá đổi thưởng đặt ở tiệm tạp hóa | đại lý số đề ngay cạnh trường học |
  danh lieng 3 cay an tien ca dem | chọi gà cá cược hàng trăm người
`,
  MOI_TRUONG: `
  nhà máy xả nước đen ngòm ra kênh | đổ trộm xà bần ban đêm | tàu hút cát lậu gây sạt lở | trại heo hôi
  thối không chịu nổi | thit heo benh dem ban ngoai cho | đốt rác nhựa khói mù mịt | cá chết trắng sông |
  chặt phá rừng phòng hộ | xả thãi ra suối | lò mổ chui | xung điện bắt cá | bán thú rừng | a factory dumps
  waste into the river | vứt xác gà chết xuống mương | công ty xả thải ban đêm ra suối | rác chất đống bốc
  mùi hôi | trại gà gây ô nhiễm | đào cát sông ban đêm | nuôi heo xả phân ra mương | hàng quán bán thịt ôi
  | do rac xuong song | đốt dây điện lấy đồng | phá rừng làm rẫy | bơm nước vào bò trước khi mổ | khói nhà
  máy làm khó thở | nước giếng có mùi lạ từ khi có xưởng | đổ dầu nhớt thải xuống cống | săn bắt chim trời
  | khai thác đá nổ mìn trái phép | quán bún dùng hàn the | mui hoi tu trai vit | vứt rác y tế | chặt cây
  rừng phòng hộ | bán thịt chó bệnh | Công ty chế biến cá xả nước thối ra rạch làm cá chết hàng loạt | đêm
  đêm có ghe hút cát sát bờ sông | họ đốt nhựa phế liệu khói đen bay vô nhà | bà bán thịt ngoài chợ bán
  thịt heo chết | ai đổ cả xe rác xây dựng ra đầu làng | ống cống nhà máy chảy nước đen ngòm ra kênh | xe
  bồn lén đổ phân ra ruộng ban đêm | hut cat lau sat lo bo song | lò mổ bơm nước vào heo | trại gà hôi quá
  chịu hết nổi | chặt cây rừng đem bán | bán thịt heo chết bệnh ngoài chợ | lò gạch xả khói đen mù mịt |
  chở đất đồi đi bán không phép | vứt xác heo chết xuống sông | cá chết nổi trắng hồ vì nước thải | xuong
  go bui mu mit ca xom | có người đổ xà bần ra bờ đê | sà lan bơm hút cát ban đêm | nước giếng có mùi hóa
  chất | quán bán lòng thối | dot day dong lay nhua khoi doc | săn bắt chim trời thú rừng | bếp ăn công ty
  làm công nhân ngộ độc | chăn nuôi heo trong khu dân cư phân chảy ra đường
`,
} as const
