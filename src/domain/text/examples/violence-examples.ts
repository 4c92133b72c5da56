/** Everyday matters of violence: fights, homes, children, missing people, people for sale; as residents write them, none of these people exist. Texts stand between bars. */
export const VIOLENCE_EXAMPLES = {
  HS_BAOLUC: `
  đầu hẻm có hai nhóm thanh niên đang uýnh lộn | tui bị thằng hàng xóm đấm vô mặt chảy máu mũi | no xach
  dao qua nha em doi chem | em bị người ta nhắn tin hăm giết cả nhà | mấy thằng nhậu say lấy chai bia phang
  nhau | co dam con do keo toi quan dap pha | thằng đó hù sẽ cho tôi một trận nhừ tử | bị đánh hội đồng ở
  quán net | con tôi bị nhóm bạn chặn đường đánh bầm mặt | có người bị đâm ở bến xe | danh nhua ngoai cho |
  bọn giang hồ kéo đến chém người | ông kia cầm gậy rượt đánh em trai tôi | some men are beating a guy
  outside | đánh ghen lột đồ giữa đường | nó xông vô nhà đánh tôi tím mắt | mấy thằng choai choai đập lộn
  ngoài sân bóng | bị chủ quán tát giữa chợ | hắn bảo sẽ lấy mạng cả nhà tao | thang say no quo cay vao dau
  toi | rượt nhau bằng mã tấu | xích mích rồi đâm nhau | hẹn nhau ra bãi đất giải quyết bằng hung khí | cầm
  tuýp sắt phang vỡ đầu | nó đe sẽ tới đốt nhà em | bị người yêu cũ hành hung | danh nhau toe mau | thằng A
  đấm thằng B gãy mũi ở quán ốc | nó lấy mũ bảo hiểm đập vô đầu vợ chồng bán bánh mì | bị côn đồ hành hung
  | tối nay tụi nó hẹn nhau xử lý | đe doạ tính mạng | đánh lộn trước cổng trường | dam nhau bang dao thai
  lan | mấy đứa xăm trổ tới quậy quán đánh nhân viên | bị chém vào tay | nghe bảo nó sẽ thuê người tới đánh
  em | choảng nhau vì va quẹt xe | Dạ em ở xóm 3, hồi nãy có ông say quá cầm cây rượt bà con chạy tán loạn
  | mấy thằng ranh con kéo băng kéo nhóm đánh nhau ầm ầm | bị thằng bạn cùng xóm tạt nước sôi | nó gọi điện
  chửi rồi bảo ra đường là ăn đòn | bị hành hung khi đang bán hàng | oánh lộn vì tranh khách | 2 đứa nhỏ
  xóm trên quánh lộn tùm lum, có đứa u đầu rồi | thang rể ben nha hang xom cam dao phay duoi theo con toi |
  Hôm qua tôi đi làm về thì bị ba người lạ mặt chặn xe. Họ đấm tôi gãy răng. Tôi không biết vì sao. | nó
  nhắn zalo bảo tối nay sẽ cho người tới xử tao | đám thanh niên choảng nhau ở quán bia, vỡ chai tung tóe |
  bọn nó kéo tới nhà e đập cửa đòi uýnh chồng em vì mâu thuẫn đá banh | con mụ hàng thịt tát tôi hai cái
  giữa chợ | bảo vệ quán bar đánh khách ngất xỉu | mi đo bi lũ hắn đập cho một trận rứa, chừ đang nằm viện
  | ng yêu cũ dọa tạt axit em | hai ông say rượu nện nhau bằng ghế nhựa ở quán cháo lòng | e bị 1 nhóm nữ
  sinh lôi ra sau trường tát tai với giựt tóc | ong hang xom vac cuoc doa bo dau toi | mấy thằng lạ mặt
  xông vô quán chém đứt tay nhân viên | bị hành hung vì va quẹt xe | Tối qua tôi ra can hai nhóm cãi cọ.
  Một đứa rút dao chém vào vai tôi. Tôi khâu mười mũi. | nó hẹn em ra ruộng mía đòi giải quyết tay đôi, đem
  theo cả đám | thằng nớ dọa đốt quán mạ tui | chủ thầu cho người đánh công nhân gãy xương sườn | bi nem da
  vo dau chay mau
`,
  BLGD: `
  chồng em nhậu về là đánh em | bi chong danh bam mat | chị tôi bị chồng bóp cổ | thằng con trai đánh mẹ
  già | ông xã hay đập phá đồ đạc chửi vợ con | vợ bị bạo hành nhiều năm | chồng cũ tới nhà dọa giết | ba
  đánh má em | nhà bên chồng đánh vợ la khóc | chồng không cho tôi ra khỏi nhà, giữ hết tiền | ck đánh e |
  con rể uýnh cha vợ | my husband hits me | bị chồg đánh | chồng đánh đập tôi suốt 3 năm | anh rể bạo hành
  chị gái tôi | con trai nghiện đánh cha | bị chồng đuổi ra khỏi nhà giữa đêm | bố chồng chửi đánh con dâu
  | em bị chồng ép quan hệ | chong toi danh toi | vợ tôi cầm dao dọa tôi | nhà kế bên ông chồng tối nào
  cũng đập vợ | bạo lực gia đình | ba em say về đánh cả nhà | chồng tát tôi trước mặt con | vợ chồng trẻ
  sát vách đánh nhau suốt | mẹ tôi bị ba tôi đánh gãy tay | con dâu hành hạ mẹ chồng | chồng dọa giết nếu
  ly hôn | bi chong bao hanh tinh than | anh trai em đánh em | bị chồng nhốt trong nhà | ông ấy cấm tôi đi
  làm, đánh đập nếu cãi | Chồng em cứ nhậu vô là lôi em ra đánh, mấy đứa nhỏ sợ lắm | Bà cụ nhà bên bị con
  trai chửi đánh suốt | vợ tôi suốt ngày bị anh rể đánh, à vợ của anh rể | em muốn ly hôn mà chồng dọa giết
  | bố chồng hay bạo hành mẹ chồng | ổng nhậu vô là đập vợ con | em bi chong nhot trong phong may hom roi |
  con dâu đánh mẹ chồng bầm tay | thằng con nghiện rượu đòi tiền không được thì bóp cổ mẹ nó | ck em kiểm
  soát tiền, lục điện thoại, đánh em mỗi lần ghen | nhà bên cạnh vợ chồng đập nhau đêm nào cũng la hét |
  Tôi lấy chồng được năm năm. Anh ấy thường xuyên chửi và ném đồ vào người tôi. Đêm qua anh ấy đuổi hai mẹ
  con ra đường. | bố cháu hay đánh mẹ cháu | vợ tôi cầm dép phang vô mặt tôi suốt | anh rể bạo hành chị gái
  em | chồng cũ tới nhà quậy phá đòi đốt nhà hai mẹ con em | con trai danh bo me gia vi khong cho tien |
  anh ấy không cho em ra khỏi nhà, không cho gặp mẹ đẻ | hắn say là lôi vợ ra đập, cả xóm nghe | em bị gia
  đình nhà chồng ép uống thuốc phá thai và đánh đập | chị gái e bị chồng đánh gãy tay mà k dám báo | Đêm
  nào bên ấy cũng vang tiếng bát đĩa vỡ, tiếng vợ khóc. Sáng nay tôi thấy chị ấy mặt sưng vù. | chong toi
  bop co toi truoc mat con | cháu ngoại bạo hành bà ngoại 80 tuổi | bố em đánh mẹ em bằng thắt lưng
`,
  TRE_EM: `
  bé hàng xóm bị cha dượng đánh hoài | cô giáo tát trẻ ở nhà trẻ tư thục | có ông già hay sờ soạng mấy bé
  gái | chau be 5 tuoi bi bo doi | thấy đứa trẻ sơ sinh bị bỏ trước cổng chùa | học sinh bị bạn đánh hội
  đồng trong trường | bà kia bắt mấy đứa nhỏ đi xin ăn | con gái em bị thầy giáo sàm sỡ | đánh con dã man |
  trẻ em bị nhốt trong nhà khóc suốt | bé gái lớp 6 bị dụ dỗ qua mạng đi khách sạn | my neighbor beats his
  child every day | xam hai tre em | thằng bé bị mẹ kế bỏ đói | bé gái bị ông hàng xóm sàm sỡ | nghe trẻ
  con khóc vì bị đánh mỗi tối | cháu tôi bị bạn trong lớp bắt nạt | bảo mẫu nhét giẻ vào miệng trẻ | bố
  đánh con nhập viện | co nguoi du do tre em | trẻ bị bắt đi bán vé số tới khuya | đứa bé bị xích trong nhà
  | dam o be gai | con em bị thầy đánh bằng thước bầm tay | bé gái bị hiếp dâm | cha mẹ bỏ mặc hai đứa nhỏ
  | bạo hành ở trường mầm non | có người đàn ông khoe thân trước mặt học sinh | bố dượng hay sờ người cháu
  | đứa nhỏ 8 tuổi đi làm phụ hồ | bao hanh tre em | con bị bạn học bắt nạt | mẹ đánh con bằng dây điện |
  Bé gái kế bên nhà hay bị mẹ đánh, hôm nay nghe khóc dữ lắm | thầy dạy thêm sờ mó học sinh | có đứa nhỏ
  chừng 6 tuổi đi ăn xin một mình | cháu nội tôi bị bạn học chặn đánh quay clip | bé bị bỏ ở nhà một mình
  mấy ngày | đứa bé bên cạnh khóc thét mỗi đêm, người đầy vết roi | cha duong hay so soang chau be | cô
  giáo mầm non bịt miệng tát học sinh | 2 đứa nhỏ bị bỏ ở nhà một mình mấy bữa nay đói lả | thầy dạy thêm
  sàm sỡ mấy em gái | bắt con nít đi bán vé số tới khuya, bán ko hết là đánh | thấy trẻ sơ sinh bị bỏ trước
  cổng chùa | con tôi bị bạn trong lớp bắt nạt lột áo quay clip | mẹ kế nhốt thằng bé trong nhà vệ sinh |
  ông già cuối xóm dụ mấy cháu vô nhà cho coi phim bậy | thằng bé 6 tuổi bị bố dí điếu thuốc vào tay | be
  gai lop 4 bi ong hang xom cho keo roi so nguoi | ba nó bắt nghỉ học đi xin ăn | bảo mẫu nhồi cơm vô miệng
  bé | nhóm học sinh lớp 7 đánh hội đồng con gái tôi | mấy đứa bé ăn xin có người chăn dắt ở ngã tư | con
  em về nói thầy sờ chỗ kín | be so sinh con day ron bi vut o bai rac | cha mẹ nhậu bỏ mặc con đói | cháu
  nhỏ bị xích chân trong nhà
`,
  MAT_TICH: `
  con tôi đi học từ sáng chưa về | bà ngoại bị lẫn đi đâu mất rồi | em tôi bỏ nhà đi ba ngày nay | ông cụ
  đi bộ ra chợ giờ chưa thấy về | tim chau be bi lac o hoi cho | vợ tôi mất liên lạc từ hôm qua | bé gái 4
  tuổi đi lạc | gọi không được, tìm khắp nơi không thấy chồng đâu | con gai em mat tich | có cụ già đi lạc
  không nhớ nhà | my grandmother with dementia is missing | thằng nhỏ nhà tui đi đâu từ trưa tới giờ không
  thấy | mất tich 2 ngày | mẹ tôi bị lãng trí đi ra ngoài chưa về | con bé nhà tôi đi chơi từ chiều chưa
  thấy về | cháu trai 7 tuổi thất lạc ở bến xe | không liên lạc được với anh trai 3 ngày | thang con bo nha
  di | ông nội đi lạc | tìm người thân | nguoi gia di lac | con gái 15 tuổi bỏ đi theo bạn trai | trẻ lạc |
  con tôi không về nhà từ tối qua | bà cụ đi lạc đang ở nhà tôi | bố tôi bị Alzheimer đi mất | cháu gái 14
  tuổi bỏ nhà theo bạn quen qua mạng | khong lien lac duoc voi vo | tìm trẻ lạc | em trai mất tích ở sông |
  ông già đi tập thể dục chưa về | lạc mất con ở siêu thị | Ba tôi 78 tuổi hay quên, chiều đi tập thể dục
  tới giờ chưa về | con trai em giận gia đình bỏ đi từ hôm qua | tôi gặp một bé trai khóc ngoài chợ không
  biết nhà ở đâu | vợ tôi đi chợ rồi mất liên lạc luôn | bạn cùng phòng em 2 ngày nay không thấy đâu | mẹ
  tôi lẫn đi đâu từ sáng chưa thấy về | con be 5 tuoi vua moi day ma tim khong thay | chồng em đi ghe ba
  bữa nay không liên lạc được | bé trai đi lạc đang đứng khóc ở siêu thị | cháu gái 15 tuổi bỏ nhà đi theo
  bạn quen qua mạng | ông nội bị đãng trí ra khỏi nhà | em trai em mất liên lạc cả tuần, điện thoại thuê
  bao | kiếm giùm con tui, nó đi học hồi sáng giờ chưa về | Em gái tôi bị trầm cảm. Tối qua nó để lại thư
  rồi bỏ đi. Gia đình tìm cả đêm không được. | bà cụ không nhớ nhà ở đâu, đang ngồi ở trạm xe buýt | không
  thấy thằng cu Tí đâu, nó chơi ngoài bờ ao | ba toi 75 tuoi di xe dap ra khoi nha tu hom qua | con gái em
  13 tuổi đi đâu mất từ trưa gọi không bắt máy | người nhà đi rừng lấy măng hai hôm chưa về | nhặt được một
  bé gái chừng 4 tuổi không biết tên cha mẹ | vợ bỏ đi mang theo con nhỏ, không ai biết ở đâu | Bà ngoại
  tôi bị Alzheimer. Trưa nay bà mở cổng đi ra ngoài. Bà mặc áo hoa tím. | anh toi di lam o saigon roi mat
  tin may thang nay | lạc mất cháu ở lễ hội đông người | em nó nhắn vĩnh biệt rồi tắt máy, tìm không ra
`,
  MUA_BAN_NGUOI: `
  em gái tôi bị dụ qua Campuchia làm giờ đòi tiền chuộc | con bé bị bán sang Trung Quốc | viec nhe luong
  cao ben campuchia | bị nhốt ở casino không cho về | họ giữ hộ chiếu bắt làm việc 16 tiếng | có người môi
  giới lấy chồng Hàn Quốc lấy tiền rồi ép đi | quán karaoke giữ giấy tờ bắt con gái tiếp khách | rủ mấy đứa
  nhỏ trong bản vượt biên đi làm | mua bán trẻ sơ sinh | bán thận qua mạng | bị đưa lên tàu cá không cho
  lên bờ | my friend was trafficked to Cambodia | chị tôi bị lừa qua Myanmar làm việc | con tôi bị đưa qua
  biên giới | họ bắt em ký nợ rồi ép bán thân | rủ đi làm lương 30 triệu ở Campuchia | bị lừa bán làm vợ
  bên Tàu | mấy bé gái vùng cao bị dụ đi làm quán karaoke | mua ban nguoi | nhốt công nhân không cho về,
  giữ giấy tờ | tuyen nguoi qua cam lam casino | bạn cháu bị bán qua biên giới | dụ trẻ em sang Trung Quốc
  | bị lừa sang Cam làm lừa đảo | cưỡng ép bán dâm | ép lao động trên tàu cá | họ đòi 100 triệu mới thả em
  tôi ở casino | đường dây đưa người đi nước ngoài trái phép | mang thai hộ lấy tiền | con gái bản bị rủ đi
  rồi mất liên lạc bên kia biên giới | bán con | Cháu họ tôi bị lừa sang bên kia biên giới, gọi về khóc nói
  bị đánh và đòi tiền | có bà hay tới bản rủ con gái đi lấy chồng Trung Quốc | bạn em bị nhốt trong công ty
  lừa đảo ở Campuchia | chủ quán không cho tụi em nghỉ làm, giữ căn cước bắt tiếp khách | mới thấy quảng
  cáo tuyển người sang Lào lương ngàn đô | con gái tôi theo bạn sang campuchia làm giờ bị đòi tiền chuộc
  mới cho về | co ba do du may dua con gai trong ban di lay chong trung quoc | em bị giữ hộ chiếu ở casino,
  không làm đủ kpi là bị chích điện | quán cafe ép mấy em nhỏ tiếp khách để trả nợ | tuyển lao động đi
  myanmar lương 30 triệu không cần bằng cấp | nghi có đường dây bán trẻ sơ sinh | Anh tôi đi biển, bị chủ
  tàu nhốt trên ghe không cho vô bờ. Làm ba tháng chưa có đồng nào. | đẻ thuê bị giữ trong chung cư | bạn e
  bị lừa bán qua bên kia biên giới rồi | tui bi lua qua sam lam lua dao online, khong cho ve | mai mối lấy
  chồng đài loan rồi bán vô động | ban toi nhan tin cau cuu bi giu ben cam | nhà hàng đó nuôi mấy cô gái
  không cho ra ngoài, bắt đi khách | có người hỏi mua thận với giá 300 triệu | rủ em đi lào làm việc nhẹ
  lương 2 ngàn đô | họ thu điện thoại và giấy tờ, bắt làm 16 tiếng một ngày ở bãi vàng | Con trai tôi nói
  đi làm ở Thái. Hôm qua nó khóc bảo bị bán cho công ty khác. Họ đòi 150 triệu mới thả. | có đường dây đưa
  phụ nữ qua trung quốc sinh con | no rao cho nhan con nuoi lay 50 trieu | cháu tôi bị dụ lên xe đi cửa
  khẩu Mộc Bài chiều nay
`,
} as const
