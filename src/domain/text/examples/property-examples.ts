/** Everyday matters of property and money: theft, lost things, fraud, usury; as residents write them, none of these people exist. Texts stand between bars. */
export const PROPERTY_EXAMPLES = {
  HS_TAISAN: `
  sáng dậy thấy xe máy trước nhà biến mất | mất chiếc wave alpha để trong sân | bị giật dây chuyền lúc chạy
  xe về | nhà em mới bị trộm viếng, lấy hết vàng | trom vao nha lay laptop | thằng kia cạy cửa tiệm tạp hóa
  lấy thuốc lá với tiền | hai đứa bịt mặt giật túi xách của bà cụ | nó lẻn vô phòng trọ chôm cái điện thoại
  | bị móc túi ngoài chợ mất cái ví | con chó nhà tôi bị bắt trộm đêm qua | tiệm vàng bị cướp | trộm gà
  hoài chịu hết nổi | mat trom binh ac quy xe tai | có người cắt trộm dây cáp điện | my motorbike was
  stolen last night | mất sầu riêng ngoài vườn, nghi bị hái trộm | cướp giâtj túi xách | đêm qua kẻ gian vô
  nhà khoắng sạch | cửa hàng bị cậy khoá | bị 2 thanh niên áp sát giật mất điện thoại | ăn cắp vặt trong
  siêu thị | mất con bò ngoài đồng | trộm bẻ khoá xe sh | bị cướp có dao | dựng xe đi vào mua đồ ra thì
  không còn | con SH bay mất rồi | an trom bui mai cay canh | nha toi bi trom | mất đồ trong phòng trọ nghi
  bạn cùng phòng lấy | mat xe may | vừa bị giật iphone | trộm đột nhập lấy két sắt | tiệm em bị trộm 3 lần
  trong tháng | có kẻ phá khoá xe trong hầm chung cư | mất hai con heo giống | bị mất cặp gương chiếu hậu |
  ăn trộm mít | ai lấy mất đôi giày để ngoài hành lang | nhà nghỉ mát về thấy cửa bị phá đồ đạc lục tung |
  bi cuop day chuyen | mất cắp hành lý | tên trộm bị camera quay lại | Anh chị ơi tối hôm qua xe máy nhà
  cháu để ngoài hiên bị ai dắt đi mất rồi | bị lấy trộm dàn nóng máy lạnh | chúng nó cắt khóa chuồng bắt
  hết gà | đang đi đường bị hai tên áp sát giật giỏ | nhà mình đi vắng về thấy tủ bị cạy mất vàng cưới |
  quán cà phê bị mất cái loa với cây quạt | con bò nhà tui bị dắt mất hồi hôm | sáng ngủ dậy thấy cửa bị
  nạy, tủ lạnh tivi đi sạch | bi giat day chuyen luc di cho | có đứa thò tay lấy ví của bà già trên xe buýt
  | cái xe ab của e để trước phòng trọ bay mất tiu rồi | bọn nó vào vườn hái trộm sầu riêng cả chục trái |
  nha toi mat 2 chi vang, nghi nguoi giup viec | hai thằng đi sh giật cái giỏ của chị kia té xuống đường |
  Tối hôm kia tôi để xe máy ngoài sân. Sáng ra không thấy đâu nữa. Camera hàng xóm quay được một người đội
  mũ đen. | cho mượn xe rồi nó đem đi cầm luôn ko trả | mất chiếc ghe máy neo dưới bến | tụi nó cắt dây cáp
  điện đem bán ve chai | bi moc tui o hoi cho | lấy trộm gà vịt trong chuồng hoài | có thằng vào cửa hàng
  giả bộ mua vàng rồi ôm chạy | xe đạp điện của con em để ở cổng trường ko cánh mà bay | Nhà tôi đi ăn
  cưới. Về thấy tủ bị lục tung, mất hơn 50 triệu. Cửa sau bị cạy. | thằng làm công ôm tiền hàng của tôi
  trốn mất | nó dí dao bắt đưa điện thoại | bọn câu trộm chó chạy exciter
`,
  MAT_NHAT: `
  tôi làm rơi ví trên đường đi chợ | nhặt được cái điện thoại ở công viên | mat can cuoc voi bang lai xe |
  lượm được túi xách có giấy tờ | đánh rơi chìa khóa xe | bỏ quên ba lô trên xe grab | rớt cccd | ai mất
  con chó vàng liên hệ, à nhầm, nhặt được cái bóp | mất giấy tờ xe | nhat duoc tien muon tra lai nguoi mat
  | I lost my passport | nhặt đc ví có tiền và cmnd | mình làm mất giấy tờ xe | em nhặt được một cái túi |
  rơi mất điện thoại ở chợ | quên cặp trên xe buýt | nhặt được căn cước của ai đó | roi bop | mất thẻ ngân
  hàng với giấy phép lái xe | tôi đánh mất chứng minh | có chiếc xe đạp vô chủ bỏ trước nhà mấy ngày | rớt
  tiền | mất thẻ căn cước | nhặt được ví tiền | rơi túi xách trên xe buýt | tìm thấy giấy tờ của người khác
  | danh roi dien thoai | mất sổ hộ khẩu | nhặt được chìa khóa xe | để quên điện thoại trên taxi | mất hộ
  chiếu | lụm được cọc tiền | Hôm qua đi chợ về em rớt cái bóp trong đó có căn cước và thẻ ATM | tôi nhặt
  được một điện thoại samsung ở trạm xe | bị mất bằng lái xe, xin hỏi trình báo thế nào | ai rơi chùm chìa
  khóa ở cổng trường | có chiếc xe máy để trước nhà tôi cả tuần không ai nhận | e làm rơi cccd với bằng lái
  ở cây xăng | nhat duoc cai vi trong co 3 trieu | bỏ quên điện thoại trên xe ôm | ai nhặt được giấy tờ tên
  Nguyễn Văn B cho em xin | tôi lượm được chìa khóa xe với cái bóp | mất cà vẹt xe giờ làm sao | để quên ba
  lô ở bến xe | có con bò đi lạc vào vườn nhà tôi, ai mất tới nhận | rớt mất cái lắc vàng ở đám cưới | thay
  cai laptop ai bo quen o quan cafe | cháu đánh rơi bóp trong đó có thẻ sinh viên | toi nhat duoc the can
  cuoc cua ai do | mất sổ hồng giờ báo ở đâu | xe ba gác rớt cái thùng hàng, em giữ giùm | quên túi xách
  trên taxi | bi mat giay phep lai xe can xin xac nhan | lụm được 500k trước cửa tiệm | con chó phốc nhà em
  đi lạc ai thấy cho xin | rơi biển số xe trên đường ngập | co ai tra lai chum chia khoa khong, em de quen
  o cho
`,
  LUA_DAO_MANG: `
  em vừa chuyển khoản mua hàng online mà bị chặn luôn | có người gọi xưng công an bảo tôi chuyển tiền | bấm
  link xong mất sạch tiền trong tài khoản | mẹ tôi bị dụ cài app dịch vụ công giả | lam nhiem vu tren mang
  nap 20 trieu khong rut duoc | bị lừa tiền cọc thuê nhà | họ nói trúng thưởng xe máy bắt đóng phí | có
  người giả giọng con tôi báo cấp cứu xin chuyển tiền | bi lua chuyen khoan 5tr | đầu tư sàn tiền ảo giờ
  không vô được | nick bạn tôi bị hack nhắn mượn tiền, tôi chuyển rồi | lùa đảo qua mạng | mua điện thoại
  trên facebook nhận được cục gạch | họ bảo tôi đọc mã OTP | I was scammed online, sent money to a fake
  police officer | nhân viên ngân hàng giả gọi nâng hạn mức thẻ | em bị lừa 30 triệu khi làm cộng tác viên
  shopee | có số lạ gọi bảo con tôi nằm viện cần tiền gấp | kẻ mạo danh cán bộ thuế bắt cài phần mềm |
  chuyển tiền đặt cọc mua xe xong họ khóa máy | vô link lạ bị trừ tiền ngân hàng | giả danh công an phường
  gọi kích hoạt định danh | ck nhầm cho người lạ họ không trả | bi lua dat coc phong tren mang | dính bẫy
  tình trên mạng mất 200tr | họ kêu nộp phí mới cho rút tiền | lua dao qua mang | mua hàng online bị lừa |
  bị dụ chuyển tiền vào tài khoản lạ | em đặt cọc mua xe cũ rồi người bán mất tích | kẻ gian dùng deepfake
  gọi video mượn tiền | lừa bán đất ảo | họ bảo tôi dính tới đường dây rửa tiền | mẹ em bị mất hết tiền
  tiết kiệm vì nghe điện thoại | thẻ tín dụng bị quẹt trộm | nhan tin trung thuong iphone | rút tiền không
  được từ app đầu tư | lừa đảo bán vé máy bay | giả làm shipper bắt chuyển tiền | bị lừa bởi người quen
  trên Tinder | Em bán hàng online khách giả gửi bill chuyển khoản giả | bố tôi bị một người xưng là trung
  tá công an yêu cầu chuyển tiền để xác minh | chị tôi nạp tiền vô app kiếm tiền giờ không rút ra được | nó
  mạo danh cháu tôi nhắn tin hỏi mượn tiền | bị lừa đặt tour du lịch | tôi đã nhấp vào đường link và bị mất
  12 triệu trong tài khoản | em bị lừa cọc tiền thuê nhà trên mạng | ba tôi nghe điện thoại xong chuyển hết
  sổ tiết kiệm cho người ta | no bao trung thuong xe sh roi bat dong phi | làm nhiệm vụ like tiktok nạp
  tiền giờ rút không được | có số lạ xưng là bên điện lực bảo cài app để khỏi bị cắt điện | mua iphone trên
  fb chuyển khoản xong nó chặn luôn | bạn e bị hack fb nhắn mượn 5 củ, e ck mất rồi | đầu tư tiền ảo bị sập
  sàn mất trắng 300 triệu | Chị tôi quen một ông tây trên mạng. Ông ta nói gửi quà về, phải đóng thuế hải
  quan. Chị đã chuyển 40 triệu rồi. | vừa bấm vô link nhận tiền hỗ trợ thì thẻ bị trừ sạch | mẹ em bị nó
  gọi video giả làm công an dọa bắt, chuyển 200 triệu | shop online nhan tien xong khong giao hang | vé máy
  bay giả, mua xong ra sân bay không có tên | nó rủ góp vốn sàn forex rồi biến mất | mới nãy có người gọi
  nói con tôi cấp cứu cần chuyển tiền gấp | app giả dịch vụ công, cài xong mất sạch tiền trong ngân hàng |
  Em tìm việc làm thêm trên mạng. Họ kêu ứng tiền trước mua đơn. Giờ em mất 12tr mà họ khóa group. | bi lua
  dat coc mua xe cu tren cho tot | nhận được tin nhắn mạo danh ngân hàng vcb bảo xác thực | con tui đưa mã
  otp cho tụi nó, mất 8 triệu
`,
  TIN_DUNG_DEN: `
  vay 10 triệu mà lãi một ngày 300 ngàn | bọn đòi nợ tạt sơn vào nhà | app vay tiền gọi khủng bố cả cơ quan
  | xa hoi den den nha doi no | chúng nó ném mắm tôm trước cửa | vay nóng giờ lãi mẹ đẻ lãi con | bị siết
  xe vì trả góp chậm | dán tờ rơi cho vay không thế chấp đầy cột điện | tin dung den | họ giữ căn cước và
  cà vẹt xe bắt trả nợ gấp đôi | ghép ảnh tôi lên mạng nói quỵt nợ vay app | loan sharks keep calling my
  family | vay app giờ bị gọi điện chửi bới suốt ngày | cho vay lãi 20%/tháng | bọn cho vay kéo tới nhà
  chửi | bị đổ mắm tôm lên cổng | bốc họ rồi không trả nổi | giang hồ đến siết nợ | doi no kieu xa hoi den
  | dán ảnh tôi khắp xóm vì thiếu nợ | cho vay lai cat co | lấy xe trừ nợ | vay 5tr một tuần trả 8tr | bị
  đòi nợ thuê | chủ nợ đến nhà đập phá | gọi điện cho đồng nghiệp tôi đòi nợ | đám cho vay góp | treo vòng
  hoa tang trước nhà con nợ | quảng cáo vay tiền nhanh dán khắp nơi | lai ngay 5k mot trieu | bị ép viết
  giấy vay khống | tạt mắm tôm | Anh tôi mượn tiền của đám cho vay lãi cao, giờ tụi nó ngày nào cũng tới
  nhà hăm dọa | vay 3 triệu trên app mà giờ lên 30 triệu | bị gọi điện khủng bố dù không vay | chủ nợ thuê
  giang hồ tới ngồi lì trong nhà | nó dán hình thờ của tôi lên tường vì nợ | vay app 3 triệu mà giờ đòi 20
  triệu | bọn cho vay gọi điện chửi cả cơ quan tôi | bi boc bat ho, lai cat co | tờ rơi cho vay tiền dán
  đầy cột điện | tụi đòi nợ đem quan tài tới đặt trước cửa | nó tạt mắm tôm vào nhà tôi vì con tôi nợ tiền
  | Vợ tôi vay nóng bà H 10 triệu, mỗi ngày đóng 300 nghìn tiền lãi. Giờ không đóng nổi. Họ cử người tới
  ngồi trước nhà suốt ngày. | xiết nợ lấy xe của em rồi | k trả kịp là nó ghép ảnh em lên mạng đòi nợ | cho
  vay lãi ngày ở chợ, 1 triệu đóng 50 ngàn 1 ngày | chủ nợ xăm trổ kéo 6 người đến nhà hăm dọa vì trễ hẹn |
  vay tien duong lai 30 phan tram mot thang | ngày nào cũng 50 cuộc gọi đòi nợ mà em không vay | bọn bốc họ
  bắt em viết giấy bán xe khống | chúng xịt sơn chữ trả tiền lên cửa cuốn | tín dụng đen hoành hành ở khu
  công nhân | Tôi lỡ vay qua ứng dụng trên điện thoại. Họ gọi cho hết danh bạ của tôi nói tôi quỵt. Mẹ tôi
  sợ phát bệnh. | lai me de lai con tra hoai khong het | nó giữ sổ đỏ với cccd của em để ép trả tiền lời |
  cho vay nóng không thế chấp dán quảng cáo trước cổng trường
`,
} as const
