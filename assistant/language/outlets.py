"""Names of news outlets: what they print in datelines, and their hosts. An outlet that is not here keeps what it
prints."""

from __future__ import annotations

# Folded, without spaces and stops → name.
ABBREVIATIONS = {
    "ndo": "Nhân Dân", "nhandan": "Nhân Dân", "ttxvn": "TTXVN", "vna": "TTXVN", "vns": "Việt Nam News",
    "vietnamnews": "Việt Nam News", "vietnam+": "VietnamPlus",
    "ttxvn/vietnam+": "TTXVN/VietnamPlus", "vietnamplus": "VietnamPlus", "tto": "Tuổi Trẻ", "tuoitre": "Tuổi Trẻ",
    "tno": "Thanh Niên", "thanhnien": "Thanh Niên", "tpo": "Tiền Phong", "nld": "Người Lao Động",
    "nldo": "Người Lao Động",
    "plo": "Pháp Luật TP.HCM", "plvn": "Pháp Luật Việt Nam", "sggp": "Sài Gòn Giải Phóng",
    "sggpo": "Sài Gòn Giải Phóng",
    "qdnd": "Quân đội nhân dân", "qdndonline": "Quân đội nhân dân", "cand": "Công an nhân dân",
    "antv": "Truyền hình Công an nhân dân", "antd": "An ninh Thủ đô", "hnm": "Hànộimới", "hnmo": "Hànộimới",
    "dcsvn": "Báo điện tử Đảng Cộng sản Việt Nam", "vgp": "Báo Điện tử Chính phủ",
    "chinhphuvn": "Báo Điện tử Chính phủ",
    "vov": "VOV", "vovvn": "VOV", "vtv": "VTV", "vtvvn": "VTV", "vtcnews": "VTC News", "ktdt": "Kinh tế & Đô thị",
    "kinhtedothi": "Kinh tế & Đô thị", "gd&td": "Giáo dục và Thời đại", "gdtd": "Giáo dục và Thời đại",
    "tn&mt": "Tài nguyên và Môi trường",
    "laodong": "Lao Động", "ldo": "Lao Động", "bnews": "Bnews", "vietq": "VietQ", "dantri": "Dân trí", "zing": "Znews",
    "znews": "Znews", "vnexpress": "VnExpress", "vietnamnet": "VietNamNet", "toquoc": "Tổ Quốc",
    "tgvn": "Thế giới và Việt Nam",
    "pnvn": "Phụ nữ Việt Nam", "dbnd": "Đại biểu Nhân dân", "kiemsat": "Kiểm sát", "bvpl": "Bảo vệ pháp luật",
}  # fmt: skip

# The registered part of a host → name.
HOSTS = {
    "nhandan.vn": "Nhân Dân", "vietnamplus.vn": "VietnamPlus", "baotintuc.vn": "Báo Tin tức",
    "vnexpress.net": "VnExpress",
    "tuoitre.vn": "Tuổi Trẻ", "thanhnien.vn": "Thanh Niên", "tienphong.vn": "Tiền Phong",
    "nld.com.vn": "Người Lao Động",
    "plo.vn": "Pháp Luật TP.HCM", "sggp.org.vn": "Sài Gòn Giải Phóng", "qdnd.vn": "Quân đội nhân dân",
    "cand.com.vn": "Công an nhân dân",
    "antv.gov.vn": "Truyền hình Công an nhân dân", "anninhthudo.vn": "An ninh Thủ đô", "hanoimoi.vn": "Hànộimới",
    "dangcongsan.vn": "Báo điện tử Đảng Cộng sản Việt Nam", "baochinhphu.vn": "Báo Điện tử Chính phủ",
    "chinhphu.vn": "Cổng TTĐT Chính phủ",
    "vov.vn": "VOV", "vtv.vn": "VTV", "vtcnews.vn": "VTC News", "kinhtedothi.vn": "Kinh tế & Đô thị",
    "giaoducthoidai.vn": "Giáo dục và Thời đại",
    "laodong.vn": "Lao Động", "bnews.vn": "Bnews", "dantri.com.vn": "Dân trí", "znews.vn": "Znews",
    "vietnamnet.vn": "VietNamNet",
    "toquoc.vn": "Tổ Quốc", "baoquocte.vn": "Thế giới và Việt Nam", "daibieunhandan.vn": "Đại biểu Nhân dân",
    "quochoi.vn": "Cổng TTĐT Quốc hội",
    "suckhoedoisong.vn": "Sức khỏe & Đời sống", "nongnghiep.vn": "Nông nghiệp Việt Nam",
    "congthuong.vn": "Công Thương", "vneconomy.vn": "VnEconomy",
}  # fmt: skip
