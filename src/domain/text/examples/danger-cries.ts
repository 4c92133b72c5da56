/** Cries and reports of danger, as people in fear write them; none of these people exist. Texts stand between bars. */
export const DANGER_CRIES = `
  cứu với | cuu voi | cuu toi voi no dang danh toi | Cứu em với nó cầm dao | sos | HELP!!! | có ai không
  cứu tôi | no dang cam dao | nó đang cầm dao đứng trước cửa | thang do cam dao ruot tui | có người cầm mã
  tấu chém nhau ngoài chợ | hai bên đang hỗn chiến | danh nhau to lam co nguoi chay mau | đang đánh nhau ở
  quán nhậu | no doi giet ca nha em | chồng em đang đánh em | chong em dap cua doi vao danh | bị chồng bóp
  cổ | ổng đang đập phá đồ đạc đòi đốt nhà | nó tưới xăng lên người mẹ em | em đang trốn trong nhà vệ sinh
  | chồng say rượu cầm búa | ba con đang đánh mẹ con | me con bi nhot trong phong | tôi bị nhốt không ra
  được | họ không cho tôi về, giữ hết giấy tờ | con tôi bị bắt cóc | có người bắt con bé lên xe | bi bat
  coc | có thằng đang đi theo tôi | em bị bám theo từ trường về | có kẻ lạ theo sau em | cháy nhà | chay
  nha roi | cháy cháy | nhà bà Ba đang cháy | lửa bốc lên mái rồi | khói đen mù mịt trong hẻm | xưởng gỗ
  phát cháy | mùi gas nồng nặc sợ nổ | bình gas đang xì | vừa có tiếng nổ lớn | trạm điện nổ rồi cháy |
  cháy chung cư có người kẹt trên tầng 5 | tôi muốn chết | em không muốn sống nữa | con muon chet | bạn em
  nhắn là sẽ tự tử | co nguoi dung tren cau doi nhay | nó uống thuốc trừ sâu rồi | em vừa rạch tay | chị ấy
  để lại thư tuyệt mệnh | anh tôi leo lên nóc nhà đòi nhảy xuống | chán sống quá rồi | uong thuoc ngu tu tu
  | bé bị rơi xuống giếng | con tôi bị đuối nước | trẻ té xuống kênh | có người chết đuối | lật ghe ngoài
  sông có người mất tích | nước lũ cuốn người | sạt lở vùi nhà có người bên trong | sập giàn giáo đè người
  | bé 3 tuổi bị bỏ trong xe ngất rồi | cháu bị co giật | tai nạn có người nằm bất động | tông xe chảy máu
  nhiều lắm | xe tải cán người | có người bị thương nặng | ông cụ ngất xỉu ngoài đường | bất tỉnh rồi | mẹ
  tôi không thở được | khong tho duoc | bị điện giật | bị rắn cắn | máu chảy không cầm được | đột quỵ | bị
  đâm vào bụng | có người bị bắn | nghe tiếng súng nổ | nó có súng | thằng đó rút súng dọa bắn | tìm thấy
  quả lựu đạn | đào trúng quả bom | co min duoi ruong | bị cướp | cướp cướp | nó vừa giật túi của tôi | có
  trộm đang ở trong nhà | nó đang cạy cửa nhà em | đang có người phá khóa | bon cuop tiem vang cam sung |
  bị hiếp dâm | nó giở trò với bé gái nhà bên | thầy giáo sàm sỡ con em | bé bị cha dượng xâm hại | đánh
  con dã man bé khóc thét | cô giữ trẻ đang đánh tụi nhỏ | nó nhắn dọa giết | doa giet ca nha | hăm chém em
  | bọn đòi nợ kéo đến đập cửa đòi giết | chúng nó vây nhà tôi | xã hội đen đang phá nhà | ngáo đá cầm kéo
  đòi đâm | thằng nghiện lên cơn đập phá chém loạn | phe thuoc cam dao chem nguoi | tâm thần cầm dao ngoài
  đường | tạt axit | bị tạt a xít | nó khóa cửa nhốt em | bị trói trong kho | đang bị giữ ở casino
  campuchia | ép em tiếp khách không cho ra ngoài | cuwus voiws | cuwsu tooi | chays nhaf | ddang ddanhs
  nhau | nos ddang caamf dao | cuu voii | cứuuuuuu | CỨU TÔI VỚI!!!! | Cứu tôi với | help me please | he
  has a knife | there is a fire in my house | my husband is beating me | someone is breaking into my house
  | someone is following me home | I want to die | I'm going to kill myself | she is not breathing | they
  locked me in a room | he is threatening to kill me | there was a gunshot | my child is missing and
  someone took her | call the police now | a man is being stabbed | bleeding a lot | I've been kidnapped |
  he hits me every night and I'm scared for my life | đang xem phim thì có người cầm dao xông vào nhà | năm
  ngoái nó đánh tôi, giờ nó lại đến đập cửa dọa giết | không có ai giúp, nó đang đánh em | không phải phim
  đâu nó cầm dao thật | không ai cứu tôi | khong goi duoc, no dang o ngoai cua cam dao | nó ko cho em ra
  ngoài, nhốt em mấy ngày | tôi không đùa đâu, nó có súng | chưa ai bị thương nhưng nó đang cầm dao đuổi
  người ta | không biết ai đốt nhưng nhà đang cháy to | trưa nay có vụ chém nhau ở chợ, người bị chém chảy
  máu nhiều | bố em đang cầm dao dọa mẹ | mấy đứa học sinh đang đánh hội đồng một bạn | ong ay dang bop co
  vo | đám thanh niên xách dao rựa rượt nhau | em sợ quá nó sắp vào rồi | cấp cứu với có người bị điện giật
  | thang chau len con cam keo doi dam ba ngoai | nha em dang bi bao vay boi bon cho vay | con em bị sốt co
  giật không tỉnh | cứuuu | cứu mạng | ai giúp tôi với nó sắp giết tôi | giup em voi chong em no danh | có
  kẻ đột nhập đang lục đồ dưới nhà | anh ta đang bóp cổ tôi | nó lấy kéo đâm mẹ tôi | thằng con cầm búa đập
  đầu cha nó | máu me đầy nhà | người ta chém nhau đứt tay | đang bị 5 thằng vây đánh | toi dang bi vay
  danh | nó bắt em lên xe ô tô chở đi rồi | em bị lừa bán giờ bị nhốt bên Cam | chúng đánh em mỗi ngày ở
  casino | cháy lớn ở chợ | xe bồn xăng cháy | nhà em cháy chưa dập được | chập điện bốc cháy | khói nhiều
  quá không ra được | có mùi gas rất nặng | bếp gas nổ | em muốn tự kết liễu | tôi không thiết sống nữa |
  tôi sẽ nhảy xuống | vĩnh biệt mọi người, tôi đi đây | bạn tôi uống cả vỉ thuốc ngủ | mẹ em nằm im không
  trả lời | bà nội bị ngã đập đầu chảy máu | ba tôi đau ngực khó thở | trẻ bị hóc xương không thở được | bé
  uống nhầm thuốc diệt cỏ | con tôi mất tích từ chiều | đứa nhỏ rớt xuống hố ga | có người rơi xuống sông |
  ghe chìm có 4 người | nước lên tới nóc nhà rồi | cây đổ đè người | xe khách lật | tàu hỏa tông ô tô | tai
  nạn liên hoàn nhiều người bị thương | bị tông gãy chân | nó có dao | no co sung | ông ta lấy súng ra dọa
  | có vật như bom ở bến xe | thấy quả lựu đạn trong vườn | hàng xóm đang đánh con dã man | cô giáo đánh
  trẻ chảy máu | con bé bị ông già kéo vào phòng | có người dụ dỗ bắt cóc trẻ em trước cổng trường | em bị
  cưỡng hiếp | bị sàm sỡ trên xe buýt, hắn vẫn đang ở đây | có người rình ngoài cửa phòng em, em sợ lắm |
  có người cạy cửa | trộm đang trong nhà | bọn cướp đang ở ngân hàng | bị giật túi ngã xe | nó tạt xăng rồi
  | đòi châm lửa đốt cả nhà | chồng khóa cửa không cho em ra ngoài, giật điện thoại | chong em doi giet em
  | cha em say đánh mẹ sắp chết | con nghiện đang phá nhà | ngáo đá leo nóc nhà | thằng tâm thần vác rựa
  chạy ngoài đường | xã hội đen bao vây nhà | bọn nó dọa chặt tay em | nếu không trả tiền nó giết con em |
  bị chó dại cắn | rắn hổ cắn | điện giật chết người | sét đánh người | sập cầu | sạt lở nhà sắp sập | ngộ
  độc cả nhà nôn mửa | co giật sùi bọt mép | he is choking my mom | my house is burning | someone got shot
  | i was raped | please send police, man with machete | my boyfriend is hitting me | i am locked in the
  basement | my baby is not breathing | car crash people are trapped | i took pills and want to die | they
  will kill me tonight | intruder in my house | gas smell very strong | chayf nhaf to lams cháy | DANG DANH
  NHAU | Dang danh nhau co dao | daanhs nhau chayr maus | no cầm dap dao chém | co nguoi chet duoi | tu van
  | uong thuoc sau | chet nguoi roi | đang bị truy đuổi | có người đi theo em từ nãy giờ | nó theo em về
  tận nhà | nó đứng ngoài cửa chửi đòi chém | bà con ơi cứu tui | gấp gấp có đánh nhau đổ máu ở xóm 4 | anh
  ơi nó lôi dao ra rồi | vợ tôi bị người ta chém giờ đang nằm dưới đất | em gái em bị kéo vào nhà nghỉ | có
  thằng biến thái đang bám theo em | nó khóa trái cửa không cho em ra | chồng em đổ xăng khắp nhà | em uống
  20 viên thuốc ngủ rồi | tôi chán đời lắm rồi muốn chết quách | chắc em không sống nổi qua đêm nay | đám
  cháy lan sang nhà bên rồi | khói từ tầng 3 chung cư | nổ bình ga có người bị thương | có người bị điện
  giật nằm bất tỉnh | con tôi nuốt phải pin | bé bị bỏng nước sôi nặng | xe lao xuống vực | có tai nạn giao
  thông nghiêm trọng | thằng bé bị nước cuốn trôi | nhà em bị ngập không ra được | bà cụ té giếng | phát
  hiện bom dưới ao | ông ấy dọa cho nổ cả xóm | có kẻ cầm súng đi trong trường | tụi nó đang đập phá nhà
  tôi | côn đồ kéo đến nhà | có trộm trong nhà, em trốn trong phòng | vừa bị cướp mất xe, nó có dao | đang
  bị giam lỏng | bị bắt làm việc như nô lệ không cho về | họ dọa bán em sang biên giới | thầy hiệu trưởng
  hiếp dâm học sinh | có người đang sàm sỡ bé gái ở công viên | mẹ ghẻ đánh con bé máu me | bé gái la hét
  trong nhà hàng xóm | ba đánh em đau quá | nó bóp cổ em | co nguoi nhay cau | nha chay | ho dang chem nhau
  | con em bi bat coc roi | toi so qua no dang o ngoai cua | chong danh toi gay tay | sos sos | he hit me
  and i am bleeding | there are men with guns | he said he will kill my family | my friend wants to commit
  suicide | the house next door is on fire | please hurry he has a knife | I'm being followed | chú ơi nó
  cầm dao đứng trước cửa phòng con | cuu em voi em bi nhot trong nha ve sinh | ba con dang bop co me con |
  nhà đối diện khói đen bốc lên cuồn cuộn | có người nằm bất động giữa đường máu chảy lênh láng | nó sắp
  nhảy lầu rồi | tôi uống thuốc sâu rồi, không muốn sống nữa | thằng kia ôm bình gas dọa cho nổ cả xóm |
  dua be roi xuong gieng roi cuu voi | hai nhóm đang rượt chém nhau ngoài quốc lộ | có tiếng súng nổ bên
  nhà hàng xóm | bọn cướp đang ở trong tiệm vàng | em bị bắt lên xe chở đi đâu không biết | ck e đang đập
  cửa đòi vô giết mẹ con e | xe tải lật đè lên mấy người | có ai bị điện giật dưới ruộng | nước lũ lên tới
  mái rồi cứu nhà tui | thuyền chìm 5 người chưa lên được | đang bị theo dõi, nó bám theo xe em từ nãy |
  con toi bi ho sat lo nguoi duoi day | bé nhà em hóc không thở được | người ta đang hiếp nó trong nhà
  hoang | no xong vo nha roi em trốn trong tủ | ông ấy trói vợ vào cột đánh | cháy rừng lan xuống nhà dân |
  phòng trọ bốc lửa còn người kẹt trên lầu | rò gas nồng nặc cả hẻm sợ nổ | một người đàn ông dắt tay bé
  gái đang khóc lên xe lạ, bé la cứu | nó nói 10 phút nữa tới chém cả nhà em | bạn em rạch tay máu nhiều
  quá | bị đâm một nhát vô bụng | có kẻ ngáo đá cầm rựa chém loạn xạ | chú ấy treo cổ rồi | e dang bi danh
  | bọn nó giữ con tôi, đòi 200 triệu mới thả | cứu | help me he has a knife | they are breaking into my
  house right now | someone is drowning in the canal | my neighbor is beating his wife, she is screaming |
  nổ lớn ở kho hóa chất, nhiều người bị thương | có quả lựu đạn rút chốt trên tay nó | ổng đổ xăng khắp nhà
  rồi cầm quẹt | bị tạt axit cháy hết mặt | em gái con bị ba dượng đè ra | con sợ lắm, chú ấy đang sờ con |
  tai nạn nặng quá có người kẹt trong xe | đám cướp dí súng vô đầu bảo vệ | ca nha ngo doc nam la liet | mẹ
  em bất tỉnh rồi phải làm sao | nha chay roi | tụi nó nhốt tụi em trên lầu 3 không cho ra, bắt làm lừa đảo
  | nó đang lùng tìm em, em trốn ở bụi chuối | có đánh bom ở chợ | ống nước... à không, cháy thật rồi, lửa
  to lắm | đừng gọi điện cho em, nó đang ngồi cạnh, nó có súng | vừa chuyển 50 triệu cho người giả công an
  xong, họ đang bắt chuyển tiếp | sập giàn giáo, công nhân bị đè | em bé bị bỏ trong xe khóa kín nắng nóng
  | con rắn cắn em tím chân rồi | tau doi cho hai nguoi roi xuong nuoc | có người la cứu với dưới sông |
  thằng say đang cầm chai bể đòi đâm vợ | ho dang danh thang be chay mau mui | ngoài đầu ngõ đang có vụ bắt
  cóc trẻ con | nó đe trưa nay sẽ giết mẹ tôi | nó kề dao vào cổ chị tôi | trong nhà kho có người bị trói |
  anh tôi bị xã hội đen bắt đi rồi | khói từ phòng bên tràn qua, khó thở quá | ba ơi có chú lạ kéo con vô
  bụi | thang do no dang cam sung chi vao moi nguoi | trên cầu có cô gái leo lan can khóc | lửa bén sang
  nhà tôi rồi | hắn đang lấy búa đập đầu ông cụ | tui bi thuong nang dang nam ngoai ruong | chồng em khóa
  cửa không cho ra, nói tối nay chết chung | có đứa nhỏ bị nước cuốn | bể bình gas phòng trọ cháy hai người
  phỏng | bọn chúng kéo 20 đứa cầm hung khí bao vây quán | trộm đang lục đồ dưới nhà, em trốn trên gác | no
  cắn lưỡi co giật sùi bọt mép | cướp xe em, nó đâm em một nhát rồi chạy | xe khách lao xuống vực | tui
  nghe tieng tre con keu cuu trong can nha khoa trai | chị em uống thuốc ngủ cả vỉ | dây điện đứt rớt xuống
  đường có người đi gần | mìn nổ ngoài rẫy, ông Ba đứt chân | họ đang ép nó lên thuyền đưa đi | nó tẩm xăng
  đòi đốt nhà | e bị chồng đánh, đang chảy máu đầu | bé 2 tuổi kẹt trong thang máy khóc lả | có vụ đâm chém
  ở chợ đầu mối vừa xong | đất sạt lấp hai căn nhà | tiếng phụ nữ thét xin tha bên phòng kế | bảo vệ bị
  đánh ngất, bọn chúng còn trong kho | tui sap bi no giet roi | tụi nó khóa trái cửa, bên trong đang cháy |
  ông chú đang cưỡng bức cháu gái | they are shooting | please help my friend took pills and won't wake up
  | there is smoke in the building and people are trapped | a man is following me and my kid | nó siết cổ
  em suýt chết | bà cụ ngã cầu thang không tỉnh | say rượu cầm dao dọa chém con | nguoi ta vay danh mot
  nguoi o san banh | ông kia bế đứa bé chạy, mẹ nó la bắt cóc | em không thở được, nó bịt miệng em | nhà
  máy nổ lò hơi | cháu bị nhốt ở trong cốp xe | thằng nghiện cầm ống tiêm đòi chích người | tau ca chay
  ngoai khoi | có hai xe máy đấu đầu, một người không động đậy | hàng xóm cầm rìu phá cửa nhà tôi | no hẹn
  9h tối nay đem súng tới | em muốn chết quá không ai hiểu em | điện giật chết người ở vuông tôm | con sông
  nó ôm con nhảy xuống rồi | cô giữ trẻ dốc ngược đầu bé xuống chậu nước
`
