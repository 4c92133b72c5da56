/** Everyday talk that holds words of danger and means none: figures of speech, films, things long over. Between bars. */
export const HARMLESS_TALK = `
  không có ai bị thương | khong ai bi thuong ca | không có dao hay hung khí gì | không thấy cháy | chưa có
  ai bị đánh | nhà tôi không bị cháy | không phải cháy đâu ạ | no one was hurt | nobody is injured | không
  ai bị đâm cả | chẳng có súng ống gì | ko có ai bị thương | hông có đánh nhau | cười chết mất | nóng muốn
  chết | đói chết đi được | mệt muốn chết | buồn ngủ chết được | trời nóng chết đi được mà mất điện | kẹt
  xe muốn chết | học muốn chết luôn | buon cuoi muon chet | thèm trà sữa chết mất | sợ chết khiếp con gián
  | ngon chết đi được | chết tiệt quên mang ví | mắc cười xỉu | cười xỉu luôn á | giết thời gian thôi mà |
  ngồi chém gió với bạn | quán này chặt chém du khách | giá cả cắt cổ | hàng cháy rồi, hết size | cháy túi
  cuối tháng | cháy hàng | đêm nhạc cháy quá | bom hàng hoài bực ghê | shipper bị bom hàng | phim bom tấn |
  máy bơm nước hư | xe nổ máy ầm ầm cả đêm | xe bị nổ lốp | trúng nổ hũ | bắn tốc độ ở đoạn nào | xem bắn
  pháo hoa | mua súng nước cho cháu | giật mình tỉnh giấc | tựa đề giật gân | bị giật hụi | máu me cờ bạc |
  đi hiến máu | xét nghiệm máu ở đâu | nó nóng máu chửi tôi | tra cứu tin | nghiên cứu khoa học | nhận quà
  cứu trợ | thủ tục phòng cháy chữa cháy | xin giấy phép phòng cháy | bình chữa cháy mua ở đâu | đốt rác
  khói bụi quá | xem phim thấy chém nhau ghê quá | phim hành động có cảnh bắn súng | con tôi chơi game bắn
  súng suốt ngày | chơi pubg bắn nhau cả đêm | trong game bị giết hoài | đọc truyện có đoạn giết người |
  trận bóng hôm qua cầu thủ bị đâm vào chân | đội tuyển bắn phá khung thành | đá banh bị thương ở trận đấu
  tuần trước | tối qua mơ thấy cháy nhà | nằm mơ bị rượt đuổi | xã tổ chức diễn tập chữa cháy | trường tập
  huấn thoát hiểm khi có cháy | vở kịch có cảnh tự tử | lời bài hát nói muốn chết vì em | coi phim ma sợ
  quá | đọc báo thấy vụ giết người ở Hà Nội | thời sự đưa tin cháy rừng ở Úc | báo đăng có vụ cướp ngân
  hàng | xem tin tức thấy bắn nhau ở Mỹ | tivi nói bên Ukraine đánh bom | năm ngoái nhà hàng xóm bị cháy |
  hồi nhỏ tôi từng bị đuối nước | mười năm trước ở đây có vụ giết người | hồi 2015 khu này có cướp giật |
  năm trước bị tai nạn giờ vẫn chưa nhận bồi thường | thời chiến tranh ở đây bom đạn nhiều | ngày xưa chồng
  tôi hay đánh tôi nhưng ly hôn lâu rồi | tháng trước có đánh nhau ở đây | mấy năm trước có người nhảy cầu
  | last year there was a fire here | nói đùa thôi chứ có đánh nhau gì đâu | tao đập mày bây giờ haha |
  just kidding nobody got killed | giỡn thôi, cầm dao gọt trái cây thôi mà | hôm qua mất xe máy ở chợ |
  hàng xóm hát karaoke ồn ào | bị lừa chuyển khoản 5 triệu | tôi muốn làm căn cước | chó thả rông ngoài
  đường | xin hỏi giờ làm việc | đổ rác bừa bãi ra kênh | vay nặng lãi không trả được | nhặt được ví ở công
  viên | nhà bên lấn đất | đánh bài ăn tiền | đá gà mỗi chủ nhật | ghi đề ở tiệm tạp hóa | xe tải đậu chắn
  đường | mua bán pháo lậu trên mạng | người lạ thuê trọ không khai báo | cảm ơn các anh công an | tôi
  không nhớ rõ | màu đỏ, biển số 60B1-123.45 | con dao này mua ở siêu thị | bán dao kéo ngoài chợ | mài dao
  mài kéo đây | lò giết mổ heo lậu | giết gà đãi khách | đi đổ xăng | giá xăng tăng | đánh răng rồi đi ngủ
  | đánh giá cán bộ nhiệt tình | đánh rơi chìa khóa | đâm ra chán | xe đâm vào cột điện không ai sao | nhảy
  dây với bạn | rớt giá lúa | bão sale | lũ trẻ đá bóng | kẹt xe mỗi sáng | theo dõi đơn hàng | điện thoại
  chết máy | cá chết nổi đầy ao | gà chết vứt ra mương | he is my dead friend's cousin, I lost my wallet |
  my phone died yesterday | this movie is killing me | loud music every night | I lost my passport | dead
  tired after work | fire extinguisher is expired | nếu có cháy thì gọi số nào | quy định về pháo hoa thế
  nào | mức phạt hành vi đánh bạc | cách phòng tránh đuối nước cho trẻ | khi gặp cướp phải làm sao | muốn
  hỏi luật về dao kiếm | số điện thoại cứu hỏa là số mấy | đã dập tắt hôm qua rồi | hôm qua đánh nhau nhưng
  đã hòa giải xong rồi | tuần trước có xô xát nhưng ổn rồi | vụ đánh nhau hôm trước công an đã bắt rồi |
  anh Hiệp ở xã Bình Minh | cu Tí nhà tôi | chị Máu bán bún | quán Lửa Hồng | nha tre Mam Non | chay xe
  lang lach | ban toi ban hang | di lam ve met | com chay quan am | may bom nuoc hong | tu tu roi tinh |
  Hai bên cãi nhau nhưng không đánh nhau | không ai bị gì cả | chỉ cãi nhau thôi, không có hung khí | không
  có cháy nổ gì | không bị thương | chưa xảy ra đánh nhau | đâu có ai bị thương đâu | nó không cầm dao |
  không hề có súng | no fire here | there was no fight | nobody got hurt | hôm qua xem phim Lật mặt có cảnh
  đánh nhau hay | đang xem phim kinh dị | coi Tây du ký đánh nhau vui ghê | con trai mê game bắn súng bỏ
  học | team địch bị giết sạch trong liên quân | đội bạn bị hạ gục | cầu thủ dính chấn thương | bàn thắng
  nổ tung cầu trường | MU bị vùi dập | đọc truyện conan có án mạng | tiểu thuyết kể về kẻ giết người | hồi
  cấp 2 tôi bị bạn đánh | hồi đó nhà tôi cháy một lần | cách đây 5 năm có người tự tử ở cầu này | năm 2010
  ông nội tôi bị tai nạn | chuyện xảy ra hồi 1999 có bom | vụ cháy năm ngoái chưa được bồi thường | đói
  muốn xỉu | lạnh chết luôn | nhớ em chết đi được | học bài chết mất thôi | bận muốn chết | mắc cười chết |
  đau lòng muốn chết đi được vì đội nhà thua | chán chết | đông nghẹt thở | cháy hàng trà sữa | hết sạch
  cháy kho | sếp đốt deadline | deadline dí chết | cháy deadline | bom tấn mùa hè | bị bom đơn shopee |
  súng phun nước Tết | bắn tim cho idol | nổ like | máu nghệ sĩ | máu chó | đổ máu mắt đọc báo cáo | cứu
  net | cứu bồ với code | cứu trợ bà con miền Trung | tra cứu mã hồ sơ | lính cứu hỏa dạy kỹ năng | trường
  tổ chức tập chữa cháy | nghe thời sự nói cháy ở Mỹ | báo nói vụ giết người bên Hàn | đọc tin vụ cướp ở
  Sài Gòn trên báo | giá vàng nhảy múa | nhảy việc | té ngửa vì giá | sốc giá hôm nay | chém đẹp khách du
  lịch | chém gió chút thôi | dao cạo râu bán ở đâu | tiệm bán dao Thái Lan | cầm dao gọt xoài | đâm đầu
  vào học | gió giật cấp 7 | dự báo bão số 3 | tín dụng thắt cổ | xe chết máy giữa đường | wifi chết rồi |
  chết rồi, quên mật khẩu | thôi chết, nhầm số | cảm ơn, tôi an toàn rồi | vụ đó giải quyết xong rồi | cháy
  rừng bên Úc năm ngoái | I could kill for a coffee | I'm starving to death | that joke killed me |
  shooting a movie | he died 10 years ago | fire drill at school | the battery is dead | how to prevent
  fire | killing time at the station | tôi báo tin trộm chó | tôi muốn tố giác đánh bạc | xe tải chạy gây
  bụi | lô đề hoạt động mạnh | phòng trọ không đăng ký | rác bốc mùi | quán karaoke ồn | bị lừa mua điện
  thoại | hack nick facebook | cho vay nặng lãi | người lạ ở trọ | mất căn cước | góp ý thái độ cán bộ |
  lối đi chung bị rào | chó cắn nhau ngoài đường | gà trống gáy cả đêm | thả diều vướng dây điện | xin lắp
  đèn đường | đường nhiều ổ gà | tranh chấp ranh đất | con trâu húc đổ rào | hai bên chỉ to tiếng, chưa ai
  đánh ai | không có vũ khí | đã hết cháy từ hôm qua | không ai bị sao hết | hôm trước có cháy nhưng dập
  rồi | phim này bắn giết dữ quá | con tôi xem hoạt hình bắn nhau | chơi Free Fire toàn bị bắn chết | đội
  tuyển Việt Nam chiến đấu hết mình | trận derby cháy lắm | hồi nhỏ tôi hay bị đánh đòn | năm kia có vụ
  cướp ở đây | ngày xưa ông tôi bị bom Mỹ | chuyện giết người hồi năm 2005 | nắng chết người | lạnh teo |
  buồn ngủ quá đi | thương con đứt ruột | nhớ nhà chết được | mệt xỉu | cạn lời luôn | sale sập sàn | săn
  sale cháy máy | bom hàng của shop | chém tiền khách | bị chặt chém ở quán hải sản | súng bắn nước | pháo
  hoa đẹp quá | thi chữa cháy toàn tỉnh | hội thao pccc | tập huấn sơ cứu đuối nước | báo viết về vụ án
  mạng ở Mỹ | clip đánh nhau trên tiktok | đùa tí thôi mà | hỏi cách xử lý khi bị rắn cắn | luật quy định
  mang dao thế nào | trộm mất con gà | mua phải hàng giả | quán hát ồn | tôi bị mất ví | giấy tờ thất lạc |
  vợ chồng cãi nhau chút thôi | xe hư giữa đường | đèn đường bị cháy bóng | cháy bóng đèn | nổ cầu chì |
  máy nổ ồn | xe chết máy | điện thoại hết pin chết nguồn | con chó chết thối | cá chết | heo chết dịch |
  nobody was hurt thank god | I watched a movie about a murder | my boss will kill me lol | dying to see
  you | phim tối qua chém giết ghê quá | dau co ai bi thuong dau | không có ai bị thương hết, chỉ hư xe
  thôi | bố em mất vì tai nạn cách đây 10 năm | hôm bữa cháy nhà kho, dập lửa xong lâu rồi | công an cho
  hỏi thủ tục làm căn cước | con tôi bị mất cái xe đạp tuần trước | đau lòng muốn chết vì mất cái ví | nóng
  muốn cháy da | buồn chết đi được vì chờ lâu | game bắn súng ồn ào ở tiệm net | bắn pháo hoa tết đẹp quá |
  bán cháy hàng luôn | gà nướng cháy khét mùi bay qua nhà em | thằng hàng xóm hát karaoke như tra tấn | đói
  muốn xỉu mà xếp hàng chưa tới lượt | trận bóng hôm qua đội mình bị đội bạn giết đẹp | em hỏi về lớp tập
  huấn phòng cháy chữa cháy | diễn tập chữa cháy ở trường sáng nay | xe cháy nhớt xịt khói đen | cắt tiết
  gà cúng máu văng qua sân | hàng xóm giết heo từ 3 giờ sáng ồn quá | cảm ơn công an đã bắt bọn cướp | tôi
  muốn nộp lại con dao nhặt được ở vườn | không phải cháy đâu, người ta đốt rác thôi | hết đánh nhau rồi,
  ai về nhà nấy | chuyện đánh nhau hồi năm ngoái đã hòa giải xong | nghe kể ngày xưa làng có vụ giết người
  | bài hát cứu lấy trái tim em | cứu hộ xe máy số mấy vậy | cho em xin số cứu hỏa để lưu | mai tôi đi mổ
  nên không lên trụ sở được | chó nhà em bị xe cán chết | ai đó bắn chim trong công viên | đập đá làm đường
  bụi quá | nó chém giá trên trời, tô phở 200k | quán này chặt chém khách du lịch | đâm đơn ra tòa vì ranh
  đất | xe đâm vào gốc cây nhà em gãy cành thôi | máy bơm nước nổ ầm ầm suốt ngày | nổ lốp xe giữa đường |
  bóp cổ chai rượu | nước sông cuốn mất cái bè rau | karaoke hát bài máu nhuộm bến thượng hải | hỏi giờ làm
  việc của công an phường | hàng xóm thả diều đứt dây | con nợ chết rồi, tiền coi như mất | không có gì
  nguy hiểm đâu chỉ muốn góp ý | em an toàn rồi cảm ơn các anh | đánh đề ở quán nước | đánh rơi ví | con bị
  điểm kém mẹ la | đánh giày dạo bị giật hộp | khói bếp nhà bên bay qua | nghi là súng nhưng hóa ra đồ chơi
  | xe chữa cháy đi diễu hành | dạo này muỗi đốt quá trời | ngủ chết luôn không nghe chuông | chết rồi quên
  mất mật khẩu zalo | trời ơi cứu em vụ này với, làm sao đăng ký tạm trú | bán dao kéo ngoài chợ lấn lề
  đường | chó cắn gà nhà em chết hai con | loa phường nổ to quá | máy cưa cắt cành cây ồn | phơi cá khô máu
  me tanh hôi | tiệm game bạo lực gần trường | thợ săn bẫy thú rừng | chồng em đi làm xa, em muốn hỏi tạm
  trú | đọc truyện kiếm hiệp chém nhau | có con chó bị xe tông ngoài lộ | cai nhau thoi chu khong ai danh
  ai | nhà em không cháy, chỉ là khói hương | ông nội tôi hy sinh vì bom năm 72 | tôi muốn khen đội chữa
  cháy | ăn ớt cay cháy cả lưỡi | chết cười với mấy anh trực ban | pháo hoa nhà văn hóa bắn mấy giờ | nó
  đánh cờ thua cay cú chửi thề | bắn tốc độ ở khúc nào vậy | đêm diễn kịch có cảnh đâm chém | mất chìa khóa
  muốn xỉu | xe hết xăng chết máy giữa đường | nhờ cứu dữ liệu điện thoại | bị muỗi chích sốt xuất huyết
  xin phun thuốc | vụ cướp giật tháng trước đã bắt được chưa ạ | cá độ đá gà có con gà chết | hàng xóm chửi
  tôi là đồ giết người vì đốt rác | lửa trại của đoàn thanh niên ồn | ai làm rơi dao rọc giấy ở ủy ban |
  không ai bị gì cả, xe chỉ trầy | vụ tai nạn năm 2019 giờ tôi xin giấy xác nhận | báo nói có án mạng ở
  tỉnh khác | nhốt gà vịt gây mùi hôi | nhốt chó cả ngày sủa inh ỏi | tắt máy nổ giùm ồn quá | con em hay
  bị bạn trêu chọc thôi | trói buộc trong hôn nhân mệt mỏi muốn ly hôn | máu kinh doanh | đường trơn dễ té,
  nên sửa | tôi bị mất ngủ vì loa | dập máy không nghe | cho hỏi hiến máu ở đâu | súng phun nước trẻ con
  chơi | giật mình vì tiếng kèn xe | rừng cháy hồi tháng 3 giờ trồng lại chưa | khói thuốc lá ở quán net |
  bạn em đùa đòi giết em vì ăn hết bánh | đánh đàn ồn ban đêm | đánh thuế cao quá | chữa cháy kiểu đối phó
  | đuối lý nên chửi bới | bể ống nước ngập hẻm | mất điện nóng chết được | người chết chưa khai tử phải
  làm gì | con bé khóc vì té xe trầy gối nhẹ | hỏi thủ tục tố cáo hàng xóm hù dọa năm ngoái | chém gió |
  hồi nhỏ tôi từng bị đánh | hai người đàn ông mặc áo đen | chạy về hướng chợ Bình Đông | khoảng 10 giờ tối
  hôm qua | nhà số 5 gần cổng chùa | xe wave màu đỏ biển 66A1 23456 | tôi nhìn thấy từ cửa sổ | cháu khoảng
  tám tuổi, áo xanh | thôn 2 xã An Bình sau trường tiểu học | dạ em là hàng xóm kế bên nhà | thường vào
  buổi tối cuối tuần | hai đứa con với bà nội | một cái điện thoại iphone 12 màu đen | chuyển vào tài khoản
  vietcombank 0123456789 | người đó cao gầy, tóc nhuộm vàng | em nghe kể lại thôi ạ | không biết tên, hay
  gọi là Tư Ròm | có camera của tiệm vàng đối diện | mẹ em giữ sổ đỏ, chữ ký giả | chồng em đi làm xa chưa
  về | ba em tên Nguyễn Văn A năm nay 70 tuổi | con em học lớp 3 trường An Bình | tối nào cũng vậy, hơn một
  tháng rồi | nhắn tin cho em sau 6 giờ chiều nha | bạn em cũng bị giống vậy | nó ở phòng trọ số 3, dãy sau
  | ba người thanh niên đi bộ | tôi đứng bên kia đường nhìn qua | mặc áo trắng quần jean đội mũ đen | chạy
  xe sh màu trắng về phía cầu | hôm kia lúc tan chợ | trước cổng trường mầm non Hoa Sen | gần nhà văn hóa
  thôn 3 | khoảng 40 tuổi, hơi mập, nói giọng bắc | hàng xóm cũng thấy nhiều lần | con gái em nhìn thấy |
  bà cụ nhà bên kể cho em | em là mẹ của cháu | tôi là chủ nhà trọ | nó tên Tý con ông Sáu | mất cái ví với
  giấy tờ | nhà em có hai mẹ con | vợ chồng tôi đi làm cả ngày | cháu về nhà bình thường rồi | gọi cho tôi
  buổi trưa được | số điện thoại của em 0912 345 678 | sau lưng chợ, hẻm nhỏ bên phải | phòng cuối dãy tầng
  hai | hai xe máy một xe con | thứ bảy chủ nhật hay có | từ đầu tháng đến giờ | chưa báo ai hết | có nói
  với trưởng thôn rồi | đã góp ý mà không sửa | người này hay qua lại quán nước | không quen, mới thấy lần
  đầu | biển số không nhớ rõ | cửa trước vẫn khóa, cửa sau mở | đồ để trong tủ ngoài phòng khách | bố mẹ
  già ở nhà một mình | con nhỏ đang học bài | trong nhà có người già và trẻ nhỏ | em với chồng ở riêng | họ
  hàng bên nội | bạn cùng lớp với con em | cô giáo chủ nhiệm đã biết | chồng tôi biết chuyện này | đi cùng
  một người phụ nữ tóc dài | xe tải màu xanh chở đất | bãi đất trống sau lò gạch | ngoài đồng gần mương
  nước | bên kia sông, gần bến đò | nhà hai tầng sơn vàng | quán cà phê góc ngã tư | tôi thấy từ trên lầu
  nhìn xuống | em gái tôi gửi ảnh cho xem | lúc đó em đang nấu cơm | cả nhà đi ngủ sớm | ba mẹ em không có
  ở nhà | nó hay sang nhà em chơi | một mình ông ấy thôi | chỉ có vợ ông ấy biết | người ta đồn vậy chứ em
  không chắc | ông ấy sống một mình | tôi chuyển hai lần tổng 30 triệu | vay từ năm ngoái, trả góp hằng
  tháng | em ở trọ với hai bạn nữ | cháu đang ở với bà ngoại | trưa nay khoảng 12 giờ | tối nay chắc có nữa
  | con trai lớn 15 tuổi, con gái nhỏ 8 tuổi | anh đó làm thợ hồ | họ để xe trước cửa nhà tôi | họ đi bốn
  người, hai nam hai nữ | tóc ngắn, áo khoác xám, đeo ba lô | quẹo vô hẻm cạnh tiệm thuốc tây | chiều hôm
  qua tầm 5 rưỡi | tôi là bảo vệ công ty gần đó | con dâu tôi chụp được tấm hình | nhà nó cách nhà em ba
  căn | trước giờ chưa thấy mặt người này | mẹ tôi cất vàng trong hộp dưới giường | lần nào cũng vào khoảng
  nửa đêm | anh trai em có số của họ | tôi nói rồi mà họ không nghe | hai ông bà già với đứa cháu nội | xe
  cub cũ màu xanh lá | ở tầng trệt, cửa màu nâu | em là bạn của người bị mất | liên hệ chị Lan ở tổ 4 | hồi
  trưa lúc vắng người | đồng nghiệp của chồng em | chợ đầu mối, sạp số 12 | người đó nói giọng miền trung |
  con em đi học thêm về kể lại | ngày mai tôi mới về quê | hai bên cãi qua cãi lại | bác tổ trưởng biết rõ
  việc này |
  bao giờ có kết quả ạ | khi nào có kết quả vậy | bao lâu thì có kết quả | cho tôi hỏi kết quả thế nào rồi
  | chừng nào mới có kết quả | có kết quả chưa anh | kết quả giải quyết ra sao | kết quả xác minh tới đâu
  rồi | em chưa nhận được kết quả | bao gio co ket qua | khi nao co ket qua a | ket qua the nao roi | hồ
  sơ của tôi giải quyết đến đâu rồi | việc tôi báo hôm trước xử lý chưa | cán bộ đã xem tin của tôi chưa |
  sao lâu quá chưa thấy ai trả lời | tôi gửi tin ba ngày rồi chưa thấy gì | các anh có xuống kiểm tra
  không | khi nào công an xuống | mấy giờ thì cán bộ tới | bao lâu nữa thì tới | đã có ai tới làm việc
  chưa | tôi cần bổ sung gì không | cần mang giấy tờ gì khi lên phường | lên xã gặp ai ạ | cho xin số điện
  thoại cán bộ phụ trách | trụ sở công an xã ở đâu | giờ làm việc của phường thế nào | thứ bảy có làm việc
  không | tôi muốn gặp cán bộ phụ trách | tôi rút lại tin đã gửi được không | tôi gửi nhầm tin thì làm sao
  | tôi muốn sửa lại địa chỉ | tên tôi có bị lộ không | có ai biết tôi báo không ạ | báo tin có mất tiền
  không | báo xong rồi có phải ra làm chứng không | cảm ơn các anh nhiều | cám ơn cán bộ đã giúp | kết
  thúc được chưa ạ | tôi không hài lòng với kết quả | kết luận như vậy là chưa đúng | đề nghị xem lại kết
  quả giải quyết | xin kết bạn Zalo với cán bộ được không | máy em bị kẹt phím nên gõ chậm | đường kẹt xe
  nên tôi tới trễ | kết nối mạng kém nên gửi ảnh lâu | hai bên đã kết hôn năm ngoái | cuối cùng kết cục là
  hai bên làm hòa | quả thật tôi không nhớ rõ | trái cây hoa quả bày bán tràn vỉa hè | làm ăn không có kết
  quả gì | hậu quả không lớn | hiệu quả lắm ạ
`
