/** Everyday matters of grave dangers: drugs, weapons, wanted people, state security, the net; as residents write them, none of these people exist. Texts stand between bars. */
export const DANGER_EXAMPLES = {
  MA_TUY: `
  nhà cuối hẻm tối nào cũng tụ tập hút chích | thấy mấy đứa nhỏ dùng kim tiêm sau đình | có người bán hàng
  trắng ở quán cà phê | phong tro ben canh bay lac suot dem | thằng đó chơi đá xong la hét | nó ngáo đá đi
  lang thang ngoài đường | nghi trồng cần sa trên sân thượng | bọn nó phê cỏ trong công viên | ban ma tuy
  cho hoc sinh | ma túi đá | quán karaoke có chơi ke với thuốc lắc | con trai tôi bị nghiện muốn đi cai |
  someone is dealing drugs near the school | có tụi thanh niên hít ke trong phòng trọ | thấy ống chích vứt
  đầy bờ kênh | nó là dân nghiện chuyên đi bán lẻ | nhà số 7 nghi bán đồ trắng | xóm này con nghiện nhiều
  quá | hút bồ đà | chơi đồ rồi lên cơn | quan bar co thuoc lac | đứa kia dụ học sinh hút thuốc lá điện tử
  có chất cấm | buon ma tuy | mấy ông tiêm chích dưới gầm cầu | nhà trọ có mùi lạ như hút cần | giao dịch
  ma tuý ở bến xe ôm | trẻ con nhặt được xi lanh ngoài sân banh | nghi có tụ điểm bay lắc | nó rủ con em
  chơi kẹo | bán bóng cười cho học sinh | ngao da | tụi nghiện vật vờ ngoài chợ | thấy đưa tiền lấy gói nhỏ
  màu trắng | pha chế nước vui | Em nghi phòng bên cạnh đang chơi ma tuý vì mùi khét với tiếng nhạc suốt
  đêm | thằng cháu tui dính vô thuốc lắc | có mấy ông trùm kín mít hay đứng đầu hẻm trao đổi gói hàng nhỏ |
  nhà hoang đầu làng đầy ống chích | bọn trẻ hít keo chó | mấy đứa trong phòng trọ chơi đồ suốt đêm | thằng
  cu nhà ấy hít hà cái gì trắng trắng rồi nằm phê | em thay ban cung lop ban keo la voi thuoc la dien tu co
  tinh dau la | kim tiêm vứt đầy sau nhà văn hóa | nó trồng cây cần trong thùng xốp trên sân thượng | tụi
  nó bán đồ đá cho học sinh trước cổng trường | quán karaoke đó có bay lắc hằng đêm | con trai tôi nghiện
  heroin muốn đưa đi cai | có ng giao hàng trắng ở gốc đa mỗi tối | thay may thang xam tro hay dot giay bac
  trong nha hoang | thằng kia chơi hàng đá rồi leo mái nhà nói nhảm | phong 302 ngay nao cung co mui can sa
  | nghi bà bán nước giấu hàng cấm trong tủ thuốc lá | giới trẻ ở đây mua bóng cười hít ở quán bar | người
  ta trồng thuốc phiện trên nương | con em hút pod có chất gì mà co giật | mấy con nghiện tụ tập chích
  choác dưới gầm cầu | ban le thuoc lac cho dan choi | thấy nó gói từng tép nhỏ đưa cho khách rồi lấy tiền
  | tui nghi phòng bên nấu đá, mùi hóa chất khét lẹt
`,
  VU_KHI: `
  đào móng nhà gặp quả bom | thằng hàng xóm có khẩu súng tự chế | có người bán súng bắn đạn chì | phat hien
  luu dan duoi muong | tụi nhỏ mua thuốc pháo về tự chế pháo | nhà đó giấu mã tấu với kiếm trong tủ | tôi
  muốn nộp lại khẩu súng săn cũ của ông nội | bán dao kiếm trên mạng | thấy viên đạn cối ngoài ruộng | buôn
  pháo lậu | xách súng hơi đi bắn chim trong xóm | someone has a homemade gun | roi điện bình xịt cay bán
  tràn lan | phát hiện vật giống quả mìn | nó khoe khẩu súng trên facebook | ông đó chế súng săn | nhặt
  được đạn ở bìa rừng | đốt pháo đùng đêm giao thừa | tàng trữ dao kiếm | co sung trong nha | muốn giao nộp
  vũ khí | bán pháo nổ cho học sinh | qua bom cu duoi ao | có người rao bán súng điện | đào được đạn |
  trong nhà ông ấy có lựu đạn | nó mang theo dao phóng lợn | thanh niên giấu kiếm dưới yên xe | làm pháo
  tại nhà | dot phao no | nhìn thấy quả đạn pháo ở rẫy | tự chế bom xăng | súng hoa cải | Nhà hàng xóm hay
  đem súng ra lau chùi | phát hiện kho pháo trong nhà dân | đi làm rẫy đụng vật kim loại giống bom | có
  nhóm thanh niên mang theo đao kiếm trong cốp xe | ông nội để lại khẩu súng cũ giờ muốn nộp | đào móng nhà
  gặp quả đạn to bằng bắp chân | thằng kế nhà tự chế súng bắn chim | co nguoi ban phao no tren zalo | cháu
  nhặt được lựu đạn ở bờ suối | nhà nó giấu mấy thanh kiếm với mã tấu | muốn nộp khẩu súng kíp của ông nội
  để lại | hàng xóm làm pháo dịp tết, mùi thuốc nồng nặc | tụi nhỏ mua dùi cui điện trên mạng đem vô trường
  | thấy cái gì giống bom bi ngoài rẫy | dùng kích điện với mìn đánh cá trên sông | thợ lặn vớt được đầu
  đạn pháo dưới sông | thay thang do giat sung ngan trong lung | có đứa khoe bình xịt hơi cay với roi điện
  trên fb | ba tôi còn cất mấy viên đạn từ hồi chiến tranh muốn giao lại | nhà bên chế pháo trong bếp |
  xưởng rèn làm đao kiếm bán cho giang hồ | sung con mua o dau ve ban chim ban cho | phát hiện thùng thuốc
  nổ trong hang đá | xe kia chở pháo lậu qua biên giới | tìm thấy quả bom to ở ao cá
`,
  TRUY_NA: `
  thấy người giống ảnh truy nã ở quán nước | thằng Tí gây án bên huyện kia đang trốn ở đây | co nguoi tron
  truy na o nha tro | ông này hình như bị công an tìm | người trên bảng thông báo công an đang làm ở xưởng
  gỗ | đối tượng bỏ trốn vụ giết người đang ẩn nấp trong rẫy | nhà đó chứa chấp tội phạm | nó trốn trại về
  mấy hôm nay | truy nả | muốn ra đầu thú thì làm sao | I saw a wanted man from the poster | tên cướp bữa
  trước đang trốn trong nhà hoang | thấy ông giống đối tượng bị truy nã trên tivi | người này phạm tội trốn
  về quê | nghi can vụ cướp đang ở nhà trọ này | hắn bị lệnh truy nã | doi tuong truy na | kẻ trốn thi hành
  án | tội phạm vượt ngục | người đang bị công an truy tìm | người đàn ông này giống đối tượng trên thông
  báo truy nã | nó giết người xong bỏ trốn về đây | có tên tội phạm đang ẩn náu | công an đang kiếm thằng
  này | bi can bo tron | bạn tôi bị truy nã muốn đầu thú | tù trốn trại | thấy kẻ bị truy nã ở chợ | bao
  che cho người phạm tội | Tôi thấy một anh rất giống người bị truy nã đăng trên trang công an tỉnh | nghe
  nói nó giết người ở Đồng Nai rồi về đây trốn | đối tượng trốn lệnh đang ở nhà mẹ ruột | có ông này công
  an tìm hoài mà đang ở trọ khu tôi | cái ông bị công an dán ảnh tìm đang ở nhà trọ gần tôi | hình như tôi
  thấy người bị phát lệnh bắt hôm trước trên tivi | no tron trai giam ve dang nup trong ray | thằng trốn
  thi hành án đang bán cà phê ở ngã ba | kẻ giết người bỏ trốn hình như đi xe khách chuyến tối | nguoi
  giong trong bang lenh truy na vua vao quan net | có đối tượng lẩn trốn mấy năm nay mới mò về quê | bà chủ
  hụi bị truy nã thấy ở chợ bên kia sông | em gặp cái mặt y chang trong hình truy nã trên fb công an tỉnh |
  anh ta đang bị công an tìm mà lại về thăm vợ | thằng trộm bị truy nã giờ làm phụ hồ ở công trình trường
  học | tui thay nguoi co lenh tam giam ma dang tron o nha ba con | có phải người này công an đang tìm
  không, giống lắm | phạm nhân vượt ngục đang ở xóm em | nó bị án 3 năm mà trốn không đi chấp hành | hung
  thu vu giet nguoi tren bao dang thue phong o day | người bị truy nã đặc biệt vừa xuống bến xe | thấy mặt
  giống y thông báo truy tìm ở cổng ủy ban | tên cướp tiệm vàng bữa hổm trốn trong rẫy cà phê | nguoi dang
  bi truy tim vi lua dao ve que an tet
`,
  ANQG: `
  có người rải tờ rơi phản động | kích động bà con đi biểu tình | truyen don chong pha nha nuoc | có nhóm
  truyền đạo lạ rủ bỏ bàn thờ ông bà | treo cờ vàng ba sọc | có người quay phim khu quân sự | nói xấu đảng
  nhà nước trên loa | tụ tập kích động công nhân đình công | tài liệu xuyên tạc chế độ | hội thánh đức chúa
  trời mẹ hoạt động | someone is handing out anti-government leaflets | phan dong | rải truyền đơn | có
  người xúi bà con chống chính quyền | tuyên truyền tà đạo | tờ rơi nội dung xấu | phát tán tài liệu phản
  động | bieu tinh | nhóm lạ kích động người dân tộc | treo khẩu hiệu chống đối | nói xấu lãnh đạo nhà nước
  | phát tờ rơi chống phá | livestream xuyên tạc chính quyền | rủ nhau biểu tình | tà đạo | tổ chức phản
  động móc nối | treo cờ lạ | sách cấm tuyên truyền chống nhà nước | to roi phan dong | Có nhóm người đến
  tận nhà rủ theo đạo lạ, bắt đập bàn thờ | có người phát tài liệu chống chính quyền ở chợ | trên mạng có
  kẻ kêu gọi xuống đường biểu tình | lén quay phim doanh trại bộ đội | có người rải truyền đơn ở chợ | no
  ru ba con di bieu tinh | nhóm người tới nhà tuyên truyền chống nhà nước | treo cờ ba sọc trên cây | có kẻ
  xúi dân kéo lên huyện gây rối | phát sách đạo lạ nói xấu chế độ | hội thánh đức chúa trời lôi kéo sinh
  viên | chúng tổ chức cho người vượt biên trái phép sang nước khác lập nhà nước riêng | thay tai lieu phan
  dong nhet duoi cua | livestream xuyên tạc lãnh đạo kêu gọi lật đổ | họ rủ bà con theo tà đạo bỏ bàn thờ |
  dan khau hieu chong dang len tuong | có người kích động dân chặn đường phản đối dự án | nghe nói có tổ
  chức lưu vong móc nối người trong làng | phát tờ giấy nói xấu nhà nước trong bản | thang do hay len mang
  noi xau che do | tụ tập đông người căng băng rôn trước trụ sở | xúi bà con fulro nổi dậy | người lạ cho
  tiền bảo đi phá bầu cử | có kẻ chụp ảnh doanh trại bộ đội
`,
  AN_NINH_MANG: `
  người yêu cũ dọa tung clip nóng của em | có đứa lập facebook giả lấy hình tôi | bị hack mất nick zalo |
  nó đăng bài bêu xấu gia đình tôi trên mạng | bị ghép mặt vào ảnh khỏa thân đòi tiền | tung tin giả là xóm
  có dịch | thong tin ca nhan cua toi bi lo tren mang | bị quay lén trong nhà trọ rồi phát tán | fanpage
  nói tôi lừa đảo, toàn bịa đặt | hack fb | người ta livestream chửi tôi | someone is blackmailing me with
  my photos | ex threatens to post my nudes | tài khoản facebook của em bị người khác chiếm | bị người ta
  cắt ghép hình nhạy cảm gửi cho gia đình | nick ảo nhắn tin quấy rối tục tĩu | họ dọa phát tán video nếu
  không chuyển tiền | đăng hình con tôi lên mạng bôi nhọ | tin đồn thất thiệt trên group | mat nick fb | bị
  dân mạng bóc phốt sai sự thật | lộ thông tin căn cước trên mạng | tung anh nong | bạn trai cũ gửi hình
  riêng tư của em cho mọi người | tài khoản zalo bị mất quyền đăng nhập | có trang web đăng thông tin sai
  về tôi | nhóm kín nói xấu giáo viên | bị tống tiền bằng ảnh cắt ghép | lan truyền clip đánh nhau của học
  sinh | bị bắt nạt trên tiktok | dữ liệu khách hàng bị bán | ai đó dùng ảnh tôi lập nick tinder | hack
  zalo | Có người lấy ảnh con gái tôi đăng lên các hội nhóm với lời lẽ thô tục | trang facebook của cửa
  hàng em bị cướp | bị bạn cũ dọa đăng ảnh nhạy cảm | có người giả facebook của tôi đi nhắn tin linh tinh |
  clip riêng tư bị phát tán | bị đứa nào lập nick giả lấy hình em đi bêu rếu | no doa tung clip nong neu
  khong dua tien | trên nhóm xóm có người tung tin đồn vỡ đập làm bà con hoảng | facebook tôi bị cướp mất
  rồi | có kẻ đăng số điện thoại và địa chỉ nhà tôi lên mạng | bọn nó ghép mặt em vô ảnh bậy rồi gửi cho cả
  lớp | con bé lớp 9 nhà tôi bị dụ gửi ảnh rồi bị uy hiếp | bị nói xấu bôi nhọ trên tóp tóp hoài | zalo cua
  toi bi nguoi khac dang nhap | fanpage kia bịa chuyện trường học có dịch chết người | ex của em đang đăng
  ảnh riêng tư của em lên group kín | bi hack tai khoan zalo, no nhan tin muon tien ban be | bọn trẻ con
  lập group chửi một bạn học làm bạn ấy muốn nghỉ học | có trang đăng tin bịa là xã mình sắp bị giải tỏa |
  người lạ quay lén tôi tắm rồi đòi 10 triệu không thì phát tán | thông tin căn cước của cả xóm bị rao bán
  | nó livestream vu khống quán tôi bán đồ dơ | dung deepfake mat toi di noi bay | bị bóc phốt sai sự thật,
  cả vạn người vào chửi | gmail với fb bị chiếm quyền không vào lại được
`,
} as const
