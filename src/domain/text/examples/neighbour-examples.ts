/** Everyday matters among neighbours and with offices: residence, strange things, quarrels, opinions, the rest; as residents write them, none of these people exist. Texts stand between bars. */
export const NEIGHBOUR_EXAMPLES = {
  CU_TRU: `
  nhà bên cho người lạ thuê mà không khai báo | có mấy người Trung Quốc ở trong căn nhà cuối đường | chủ
  trọ không đăng ký tạm trú cho khách | phong tro co 10 nguoi o chui | người nước ngoài hết hạn visa vẫn ở
  | nhà nghỉ cho thuê không xem giấy tờ | mới dọn đến không ai biết lai lịch | hộ khẩu ở đó mà người khác ở
  | khong khai bao tam tru | căn hộ airbnb khách ra vào liên tục không đăng ký | foreigners living here
  without registration | khách ngủ lại qua đêm không khai báo lưu trú | có nhóm người lạ thuê nhà sát vách
  không đăng ký | chủ nhà trọ không báo tạm trú | người nước ngoài thuê nhà ở đông | phòng trọ chứa 15
  người | khách thuê không rõ gốc gác | tam tru | cho người Trung Quốc ở lậu | nhà nghỉ không ghi sổ khách
  | người lạ đến ở nhà ông Ba mấy hôm nay | homestay đón khách không khai báo | thuê trọ không đăng ký tạm
  trú | nhà kia chứa người lạ | người nước ngoài ở quá hạn | chủ nhà cho thuê không hợp đồng không báo công
  an | nguoi la o tro | đông người lạ tá túc trong kho | mấy người nói tiếng Trung thuê villa | phòng cho
  thuê theo giờ không kiểm tra giấy tờ | khách lưu trú qua đêm | Nhà số 12 cho gần chục người lạ ở mà tôi
  không thấy trình báo | người nước ngoài thuê nguyên căn, ít khi ra ngoài, không ai biết làm gì | phòng kế
  bên thay người liên tục không đăng ký | chủ trọ giữ căn cước mà không khai tạm trú | phòng trọ kế bên có
  5 người nước ngoài ở không thấy đăng ký | chu nha khong chiu lam tam tru cho tui em | khách sạn cho ở
  không cần giấy tờ | mấy người trung quốc thuê nguyên căn, đóng cửa kín mít cả ngày | ở trọ mấy tháng nay
  mà ko thấy khai báo tạm trú | có người lạ vô ở nhà ông Năm cả tuần chưa trình báo | homestay cho khách
  tây ở chui | nó cho người khác đứng tên nhập hộ khẩu ảo | người ở đâu về thuê chòi rẫy không rõ lai lịch
  | bà chủ trọ chứa mười mấy người không sổ sách gì | xin hoi may nguoi tay o nha ben canh co khai bao chua
  | nhà này cho thuê theo giờ không cần cmnd | có ông lạ ở lì trong đình mấy hôm | người không có giấy tờ
  thuê phòng cạnh tôi | cong nhan o lan chieng chui trong cong truong | gia đình mới dọn tới không đăng ký
  hộ khẩu | khách trọ ra vào lúc nửa đêm, chủ không trình báo công an | khách nước ngoài quá hạn visa vẫn ở
  | chung cư cho airbnb không khai báo khách
`,
  NGHI_VAN: `
  có xe lạ cứ chạy lòng vòng trong xóm | người lạ mặt rình mò trước cổng | nghe tiếng la hét trong nhà
  hoang | co thang kha nghi dung ngoai cong truong | đêm nào cũng có người chở hàng lén lút | hai ông cứ
  dòm ngó nhà tôi | có túi vali lạ bỏ ở bến xe | thấy ký hiệu lạ vẽ trên cổng nhà | có người bám theo con
  tôi đi học | mùi hôi lạ bốc ra từ căn nhà khóa cửa | suspicious car parked for days | lảng vãng quanh
  trường mầm non | một người đàn ông cứ đứng trước cổng trường | xe 7 chỗ không biển đậu mấy đêm liền | có
  tiếng kêu cứu yếu ớt trong nhà bỏ hoang | nhà đó đóng kín cửa, đêm có xe ra vào | người lạ hỏi thăm trẻ
  con ở đâu | xe la ranh mo | thấy hai người khả nghi | có kẻ lén chụp hình nhà dân | ai đó đánh dấu lên
  tường nhà tôi | tieng la trong dem | có chiếc xe tải lạ hay dừng giữa đêm | nhóm người lạ đi dò hỏi từng
  nhà | thấy ánh đèn pin trong nhà hoang | đối tượng khả nghi lảng vảng | nguoi la mat ranh mo | tiếng hét
  thất thanh | có cái thùng lạ bỏ ở công viên | người đàn ông bịt mặt đi quanh xóm | drone bay trên mái nhà
  | Mấy đêm liền có xe bán tải đậu tắt đèn trước nhà tôi | có anh kia cứ đứng nhìn tụi nhỏ tan học | nửa
  đêm nghe tiếng đào đất sau vườn hàng xóm | có người lạ vô xóm hỏi nhà ai đi vắng | thấy cái bao tải lạ
  bốc mùi ngoài bờ sông | chiếc xe 7 chỗ biển lạ đảo qua đảo lại trước trường mầm non | co nguoi cu nhin vo
  nha toi chup hinh | nhà hoang tự nhiên tối có ánh đèn với tiếng động | nghe tiếng kêu la thất thanh bên
  kia đồi | thằng kia bịt mặt đứng rình cửa hàng vàng | có người lạ tới hỏi nhà ai đi vắng | flycam bay
  lượn trên nhà em mỗi tối | cái túi đen bỏ lại ở bến xe mấy tiếng không ai nhận | mấy ng lạ gõ cửa xưng đi
  kiểm tra nước mà khả nghi lắm | có dấu vạch phấn lạ trước cổng mấy nhà | có gã đội mũ trùm cứ lảng vảng
  chỗ atm | xe may khong bien so chay vong vong xom e may bua nay | nghe như tiếng súng đằng sau núi | ai
  đó nhét giấy lạ vào khe cửa đánh dấu nhà | ban đêm có xe tải bốc dỡ đồ lén lút | thay vet mau truoc cua
  nha hoang | có 2 người giả vờ bán tăm đi dò từng nhà | vali bỏ trước ủy ban không ai dám mở | nhà kế bên
  có mùi lạ như xác chết | có thanh niên đứng nhìn chằm chằm mấy bé ở sân chơi
`,
  MAU_THUAN: `
  hàng xóm xây tường lấn qua đất nhà tôi | anh em tranh nhau miếng đất hương hỏa | cãi nhau với nhà bên vì
  lối đi chung | cho mượn tiền không chịu trả | nuoc mua nha ben chay sang nha em | vợ chồng cãi nhau muốn
  nhờ hòa giải | nhà kế bên chửi bới tôi mỗi ngày vì cái cây | tranh chấp ranh đất | mẹ chồng nàng dâu bất
  hòa | hoa giai giup toi | bị nói xấu trong xóm mâu thuẫn mấy tháng nay | lá cây nhà ổng rụng qua sân tui
  hoài, nói không nghe | dispute with my neighbor about the fence | nợ tiền công không trả | nhà kế bên cứ
  đổ nước sang nhà tôi | hai vợ chồng cãi vã muốn nhờ tổ hòa giải | hàng xóm chặn lối vào nhà | chị em
  tranh giành thừa kế | bạn mượn 5 triệu không trả | cho cắn gà nhà hàng xóm rồi cãi nhau | bat dong voi
  nha ben ve hang rao | nói chuyện không được với hàng xóm | tranh chap dat | làm chung ăn chia không đều
  sinh mâu thuẫn | mâu thuẫn gia đình | hàng xóm cho gà qua phá vườn | xây nhà làm nứt tường nhà tôi không
  đền | cãi nhau chuyện con nít | nhà đối diện để xe chắn cổng nói không nghe | cần hoà giải tiền bạc với
  bạn | tranh chap loi di | anh em ruột không nhìn mặt vì đất | nợ tiền hàng không thanh toán | chung cư
  cãi nhau vì chỗ đậu xe | Nhà tôi với nhà bên cạnh cãi nhau mấy tháng nay về cái mương thoát nước | em với
  chị dâu không hợp, cãi nhau hoài, muốn nhờ ai đó nói giúp | cho bạn vay 20 triệu nó hứa hoài không trả |
  ông hàng xóm trồng cây che hết nắng nhà tôi | hai nhà tranh chấp bờ ruộng | hàng xóm xây lấn sang đất nhà
  tôi nửa mét | anh em trong nha gianh dat thua ke | nhà nó đổ nước thải qua sân nhà em, nói hoài k nghe |
  hai nhà cãi nhau vì cái hàng rào | nó mượn 20 triệu hai năm không trả | cây xoài nhà bên đổ lá qua mái
  nhà tui | vợ chồng tôi cãi nhau chuyện tiền bạc muốn nhờ hòa giải | tranh nhau chỗ bán hàng ngoài chợ |
  không cho tôi đi nhờ con đường vào ruộng | chị em bạn dâu bất hòa, muốn có người nói giúp | nhà bên trồng
  tre rễ đâm qua móng nhà tôi | chia tai san ly hon chua xong cai nhau hoai | bà con tranh chấp nước tưới
  ruộng | hàng xóm chặn mương thoát nước | anh trai không cho em ở nhà thờ tổ | hụi chết không ai trả, chị
  em trong xóm giận nhau | moc ranh gioi bi doi, hai nha khong thong nhat | con nít hai nhà đánh nhau rồi
  người lớn từ mặt nhau | thuê nhà trả lại mà chủ không trả cọc | bạn làm ăn chung chia tiền không đều,
  muốn hòa giải
`,
  GOP_Y: `
  cảm ơn các anh công an đã giúp tìm lại xe | tôi muốn góp ý về thái độ của cán bộ tiếp dân | mong công an
  tuần tra ban đêm nhiều hơn | de nghi lap them camera o nga tu | cán bộ làm căn cước rất nhiệt tình, xin
  khen | làm thủ tục chờ lâu quá | báo rồi mà không thấy ai giải quyết | gop y kien | cho tôi gửi lời cảm
  ơn anh cảnh sát khu vực | app này khó dùng quá | thank you for your help | nên có thêm đèn đường cho an
  toàn | khen anh công an khu vực tận tình | phản ánh cán bộ cáu gắt với dân | đề nghị tuần tra đêm | xin
  cảm ơn | kiến nghị lắp gờ giảm tốc | cong an lam viec cham | rất hài lòng với dịch vụ | góp ý cách tiếp
  dân | mong các anh đi tuần khu chợ | hệ thống này hay quá | công an phường rất nhiệt tình | cán bộ trực
  thái độ chưa tốt | đề xuất gắn camera an ninh | cảm ơn | mong xử lý nhanh hơn | gop y ve cach lam viec |
  ứng dụng tiện lợi | khen đội tuần tra | xin tuyên dương anh công an cứu người | Tôi thấy cán bộ tiếp dân
  sáng nay rất vui vẻ, xin cảm ơn | tôi đi làm căn cước ba lần chưa xong, đề nghị cải thiện | nên mở lớp
  tuyên truyền cho người già về lừa đảo | khu tôi lâu rồi không thấy công an đi tuần, mong các anh đi tuần
  nhiều hơn | cảm ơn mấy anh công an đã tìm lại xe cho tôi | de nghi lap them den duong o ngo 5 | góp ý
  công an xã nên trực cả chủ nhật | các chú làm giấy tờ nhanh ghê, cám ơn nhiều | nên gắn camera ở cổng
  chào | thái độ tiếp dân của cán bộ một cửa chưa tốt lắm | xin kiến nghị tăng cường tuần tra ban đêm |
  khen đồng chí Lan rất nhiệt tình | em muốn đề xuất mở lớp dạy bơi | mong công an đi tuyên truyền cho bà
  con nhiều hơn | trụ sở công an xã chỗ để xe chật quá | xin cam on anh canh sat khu vuc giup ba toi lam
  can cuoc | đề xuất đặt gờ giảm tốc trước trường | ứng dụng này hay đó, mong có thêm tiếng Khmer | chờ làm
  thủ tục lâu quá, nên có số thứ tự | hoan hô công an bắt được bọn trộm chó | nen to chuc doi thoai voi dan
  thuong xuyen | tôi muốn đóng góp ý kiến về giờ giấc tiếp dân | ước gì xóm mình có đội dân phòng tuần tra
  | mấy anh trực đêm vất vả, cám ơn nha
`,
  KHAC: `
  tôi muốn hỏi thủ tục làm căn cước | giờ làm việc của công an xã là mấy giờ | việc khác | cap lai the can
  cuoc can giay to gi | kích hoạt vneid mức 2 ở đâu | tổ ong vò vẽ trước nhà | tôi có chuyện muốn trình bày
  | tra cứu phạt nguội | xin giấy xác nhận nhân thân | rắn bò vào nhà | where can I renew my id card |
  không biết chọn mục nào | muốn hỏi cách làm hộ chiếu | công an xã làm việc thứ bảy không | mất điện cả
  xóm | chuyện khác | can hoi ve phat nguoi | làm lý lịch tư pháp ở đâu | tôi không biết chuyện này báo cho
  ai | đổi bằng lái xe ở đâu | cần gặp cán bộ có việc riêng | hỏi về hộ khẩu điện tử | đăng ký thường trú
  cần gì | tôi muốn hỏi một chuyện | làm thẻ căn cước cho con | điện thoại trực ban là số nào | xin xác
  nhận tạm trú online | tư vấn pháp luật | lam giay to xe | Cho em hỏi làm sao để xóa án tích | em muốn xin
  giấy xác nhận cư trú cho con đi học | con mèo nhà em mắc trên cây | cả xóm mất nước từ sáng | tôi không
  biết nên chọn gì | tôi có chuyện muốn báo mà không biết xếp vô loại nào | viec nay kho noi qua | em cần
  gặp công an một chút | cho hỏi chuyện này ai giải quyết | có chút việc riêng muốn trình bày | chuyện của
  tôi không giống mấy cái trên | hỏi xíu được không ạ | tui k biết nói sao nữa | i need help with something
  else | em có vấn đề này ko biết nói với ai | nho cong an tu van giup chut | chuyện lạ lắm kể ra dài dòng
  | không nằm trong mấy mục đó | cần báo một việc | something happened but i am not sure what it is | viec
  linh tinh thoi | loại khác | tôi muốn trình báo sự việc | có việc này nhờ mấy chú xem
`,
} as const
